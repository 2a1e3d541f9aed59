// SPDX-License-Identifier: Apache-2.0
#include "server/audit/checkpoint.hpp"

#include <algorithm>
#include <filesystem>

#include "server/platform/durable_files.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

constexpr JsonLimits checkpoint_limits{.bytes = std::size_t{8} << 20, .depth = 4};

Json heads_json(const ChainEnds& ends) {
    Json out = Json::object();
    for (const auto& [origin, head] : ends.heads) out[origin] = {{"hash", to_hex(head.hash)}, {"seq", head.seq}};
    return out;
}

std::string signed_text(Json out, const ServerContext& context) {
    out["signature"] = sync::sign(canonical(out), context.sign_keys);
    return canonical(out);
}

}  // namespace

std::string make_checkpoint(DeviceStore& store, const ServerContext& context) {
    ChainEnds ends;
    for (const auto& origin : store.origins())
        if (origin.head_seq > 0) ends.heads[origin.id] = {origin.head_seq, origin.head_hash};
    return signed_text({{"heads", heads_json(ends)}, {"made_at", to_utc(context.now())}}, context);
}

std::string sign_ends(const ChainEnds& ends, const ServerContext& context) {
    return signed_text({{"heads", heads_json(ends)},
                        {"key", context.sign_keys.public_key},
                        {"made_at", to_utc(context.now())},
                        {"refused", Json(ends.refused)}},
                       context);
}

Result<Checkpoint> read_checkpoint(const std::string& text, const std::vector<std::string>& keys) {
    auto json = parse_json(text, checkpoint_limits);
    if (!json || !json->is_object() || !json->contains("heads") || !(*json)["heads"].is_object())
        return fault("this is no checkpoint: give a file that 'huiyin-server checkpoint' wrote", "--against");
    const auto signature = text_of(*json, "signature");
    json->erase("signature");
    const auto said = canonical(*json);
    if (std::ranges::none_of(keys, [&](const auto& key) { return sync::verify(said, signature, key); }))
        return fault("the checkpoint was changed, or another head office signed it", "--against");
    Checkpoint out;
    out.made_at = parse_instant(text_of(*json, "made_at")).value_or(Instant{});
    for (const auto& [origin, head] : (*json)["heads"].items())
        out.heads[origin] = {number_of(head, "seq"), parse_hash(text_of(head, "hash")).value_or(Hash{})};
    if (const auto refused = json->find("refused"); refused != json->end() && refused->is_object()) {
        out.refused.emplace();
        for (const auto& [origin, places] : refused->items())
            for (const auto& seq : places)
                if (seq.is_number_integer()) (*out.refused)[origin].insert(seq.get<std::int64_t>());
    }
    return out;
}

Result<Checkpoint> read_checkpoint(const std::string& text, const ServerContext& context) {
    return read_checkpoint(text, context.sign_key_names());
}

std::string signer_of(const std::string& text) {
    auto json = parse_json(text, checkpoint_limits);
    if (!json || !json->is_object()) return {};
    const auto signature = text_of(*json, "signature"), key = text_of(*json, "key");
    json->erase("signature");
    return sync::verify(canonical(*json), signature, key) ? key : std::string{};
}

std::vector<std::string> rewritten_since(EventStore& store, const Checkpoint& checkpoint) {
    std::vector<std::string> out;
    for (const auto& [origin, head] : checkpoint.heads) {
        const auto place = store.place(origin, head.seq);
        if (!place)
            out.push_back(origin + ": the checkpoint saw seq " + std::to_string(head.seq) +
                          ", the chain ends before it");
        else if (place->hash != head.hash)
            out.push_back(origin + ": up to seq " + std::to_string(head.seq) +
                          " it is another chain than the checkpoint saw");
    }
    return out;
}

Result<bool> keep_checkpoint_of_the_day(Store& store, const ServerContext& context) {
    const auto folder = fs::path(context.directory) / "checkpoints";
    const auto path = folder / (to_string(date_of(context.now())) + ".json");
    std::error_code error;
    if (fs::exists(path, error)) return false;
    fs::create_directories(folder, error);
    const auto text = make_checkpoint(store, context);
    store.let_go();
    if (error || !write_durably(path.string(), text))
        return fault("the day's checkpoint cannot be written: check the disk", path.string());
    return true;
}

}  // namespace huiyin::server
