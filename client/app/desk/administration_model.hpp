// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's accounts and devices, and the auditor's chains (rulebook 1). First passwords and codes are shown
// once and kept nowhere.
#pragma once
#include "client/app/desk/office_model.hpp"

namespace huiyin::app {

/// A page whose buttons each make one call, and which is asked anew afterwards.
class ActingModel : public OfficeModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each page has its own")
    Q_PROPERTY(QVariantList rows MEMBER rows_ NOTIFY rowsChanged)
    Q_PROPERTY(QVariantList units READ units NOTIFY rowsChanged)  ///< [{value, text}], every unit of the bank
    Q_PROPERTY(bool acting READ acting NOTIFY actedChanged)
    Q_PROPERTY(QString secret READ secret NOTIFY actedChanged)          ///< what is shown once: a password, a code
    Q_PROPERTY(QString secretOf MEMBER secret_of_ NOTIFY actedChanged)  ///< whose it is
    Q_PROPERTY(QString wrong MEMBER wrong_ NOTIFY actedChanged)         ///< why it could not be done

  public:
    using OfficeModel::OfficeModel;
    QVariantList units() const;
    bool acting() const { return acting_; }
    QString secret() const { return secret_; }
    Q_INVOKABLE void forget();  ///< the secret was written down

  signals:
    void rowsChanged();
    void actedChanged();

  protected:
    /// Makes the call; `secret` names the member of the answer that is shown once, "" none.
    void act(const std::string& path, const Json& body, const char* secret, const QString& of);
    void show_rows(QVariantList rows);

  private:
    QVariantList rows_;
    bool acting_ = false;
    QString secret_, secret_of_, wrong_;
};

class DevicesModel : public ActingModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString enrolText READ enrol_text NOTIFY actedChanged)  ///< address and code, for the QR code

  public:
    using ActingModel::ActingModel;
    QString enrol_text() const;
    Q_INVOKABLE void makeCode(const QString& unit, const QString& face);
    Q_INVOKABLE void revoke(const QString& origin);

  protected:
    std::string path() const override { return "/v1/devices"; }
    void take(const Json& answer) override;
};

class AccountsModel : public ActingModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList roles READ roles NOTIFY rowsChanged)
    Q_PROPERTY(QString query MEMBER query_ WRITE set_query NOTIFY rowsChanged)  ///< name, unit or role

  public:
    using ActingModel::ActingModel;
    QVariantList roles() const;
    void set_query(const QString& query);
    Q_INVOKABLE void add(const QString& account, const QString& unit, const QString& role, const QString& name);
    Q_INVOKABLE void resetPassword(const QString& account);
    Q_INVOKABLE void setActive(const QString& account, bool active);

  protected:
    std::string path() const override { return "/v1/accounts"; }
    void take(const Json& answer) override;

  private:
    QString query_;
};

class ChainsModel : public OfficeModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool whole READ whole NOTIFY foundChanged)
    Q_PROPERTY(QString verdict READ verdict NOTIFY foundChanged)  ///< one sentence on the whole store
    Q_PROPERTY(
        QVariantList rows MEMBER rows_ NOTIFY foundChanged)  ///< [{origin, detail, verdict, tone}] of each device
    Q_PROPERTY(QStringList damage MEMBER damage_ NOTIFY foundChanged)

  public:
    using OfficeModel::OfficeModel;
    bool whole() const { return damage_.isEmpty(); }
    QString verdict() const;

  signals:
    void foundChanged();

  protected:
    std::string path() const override { return "/v1/verification"; }
    void take(const Json& answer) override;

  private:
    void show_devices(const Json& answer);
    QVariantList rows_;
    QStringList damage_;
    Json devices_;
};

}  // namespace huiyin::app
