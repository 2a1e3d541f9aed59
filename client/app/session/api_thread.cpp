// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/api_thread.hpp"

#include "client/engine/office_client.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::app {
namespace {

constexpr std::size_t max_answer_bytes = std::size_t{64} << 20;

/// Scores and points are fractions, which no line may hold: this is read by the library's own rules.
Json read(const std::string& bytes) {
    if (bytes.size() > max_answer_bytes) return nullptr;
    auto json = Json::parse(bytes, nullptr, false);
    return json.is_discarded() ? Json() : json;
}

}  // namespace

OfficeReply reply_of(sync::HttpAnswer answer) {
    OfficeReply out;
    out.status = answer.status;
    out.bytes = std::move(answer.body);
    if (answer.content_type.find("json") != std::string::npos) out.json = read(out.bytes);
    if (out.done()) return out;
    out.fault = client::fault_in_problem(out.json, out.status);
    return out;
}

/// Lives on the line's thread and keeps the connection open between calls.
class ApiThread::Caller : public QObject {
  public:
    explicit Caller(Connect connect) : connect_(std::move(connect)) {}
    OfficeReply call(const std::string& server, const std::vector<std::string>& keys, const std::string& token,
                     const OfficeAsk& ask, const std::stop_token& stop) {
        OfficeReply out;
        if (stop.stop_requested()) return out;
        if (!transport_ || server != server_) {
            auto opened = connect_(server);
            if (!opened) {
                out.fault = opened.error();
                return out;
            }
            transport_ = std::move(*opened);
            server_ = server;
        }
        transport_->pin(keys);
        transport_->stop_on(stop);
        const auto body = ask.body.is_null() ? std::string{} : canonical(ask.body);
        auto answer = transport_->send(ask.method, ask.path, body, body.empty() ? "" : "application/json", token);
        if (answer) return reply_of(std::move(*answer));
        out.fault = answer.error();
        return out;
    }

  private:
    Connect connect_;
    std::string server_;
    std::unique_ptr<sync::Transport> transport_;
};

ApiThread::ApiThread(Connect connect, QObject* home) : home_(home), caller_(new Caller(std::move(connect))) {
    thread_.setObjectName(QStringLiteral("office"));
    caller_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, caller_, &QObject::deleteLater);
    thread_.start();
}

ApiThread::~ApiThread() {
    thread_.quit();
    thread_.wait();
}

std::stop_source ApiThread::ask(const std::string& server, const std::vector<std::string>& keys,
                                const std::string& token, OfficeAsk ask, std::function<void(OfficeReply)> done) {
    std::stop_source source;
    const auto work = [caller = caller_, home = home_, server, keys, token, ask = std::move(ask),
                       done = std::move(done), stop = source.get_token()] {
        auto reply = std::make_shared<OfficeReply>(caller->call(server, keys, token, ask, stop));
        QMetaObject::invokeMethod(home, [reply, done] { done(std::move(*reply)); });
    };
    QMetaObject::invokeMethod(caller_, work);
    return source;
}

}  // namespace huiyin::app
