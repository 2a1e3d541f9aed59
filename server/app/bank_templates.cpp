// SPDX-License-Identifier: Apache-2.0
// What `init --templates` writes: a small bank in two tables, whose lines with a # are for whoever fills them in, the
// shipped policy, and the settings of serve.
#include "server/app/bank_tables.hpp"
#include "shared/policy/shipped.hpp"

namespace huiyin::server {
namespace {

constexpr std::string_view units = R"(# The bank's units, one a row. Lines with a # are left out. Save as "CSV UTF-8".
# 每行一个机构；以 # 开头的行不读；请另存为“CSV UTF-8”。
#
# code                six digits, each once. Format the column as text: a spreadsheet drops leading zeros.  六位机构号
# kind                head_office channel_operations general_office contact_centre department branch sub_branch outlet
#                     exactly one head_office, channel_operations, general_office and contact_centre
# parent              the code of the unit above; empty for head office                                   上级机构号
# head                who is first responsible (Art. 7)                                                   负责人
# handlers            one or two, with ; between them (Art. 8)                                            投诉处理人
# emergency_contacts  one or two, for branches and sub-branches (Art. 8)                                  应急联系人
# categories          which of the categories 1 to 4 (Art. 9) the unit takes, with ; between them;
#                     each must be some unit's                                                            受理的投诉类别
code,name,name_en,kind,parent,head,handlers,emergency_contacts,categories
000000,总行,Head Office,head_office,,负责人姓名,处理人姓名,,
000010,渠道运营部,Channel Operations,channel_operations,000000,负责人姓名,处理人姓名,,
000020,办公室,General Office,general_office,000000,负责人姓名,处理人姓名,,
000030,客服中心,Contact Centre,contact_centre,000000,负责人姓名,处理人姓名,,
000040,个人金融部,Personal Banking,department,000000,负责人姓名,处理人姓名,,2;4
000060,信息科技部,Information Technology,department,000000,负责人姓名,处理人姓名,,3
000080,风险合规部,Risk and Compliance,department,000000,负责人姓名,处理人姓名,,1
100000,示例分行,Example Branch,branch,000000,负责人姓名,处理人姓名,联系人甲;联系人乙,
100001,示例支行,Example Sub-branch,sub_branch,100000,负责人姓名,处理人姓名,联系人甲,
)";

constexpr std::string_view people =
    R"(# The people who sign in, one a row. Lines with a # are left out. Save as "CSV UTF-8".
# 每行一个账号；以 # 开头的行不读；请另存为“CSV UTF-8”。
#
# account  1 to 64 letters, digits and - _ . @; what the person signs in as    账号
# unit     a code of the units' table                                          机构号
# role     head_office         bank_leader auditor administrator               角色
#          channel_operations  channel_operations_officer channel_operations_head
#          general_office      general_office
#          contact_centre      contact_centre_agent contact_centre_lead
#          department          department_handler
#          branch              branch_handler branch_head
#          sub_branch, outlet  outlet_staff outlet_manager
# name     as it stands on the bank's papers                                   姓名
account,unit,role,name
admin,000000,administrator,管理员姓名
auditor,000000,auditor,审计人员姓名
operations,000010,channel_operations_head,渠道运营部负责人
agent.1,000030,contact_centre_agent,客服坐席
personal,000040,department_handler,部门处理人
technology,000060,department_handler,部门处理人
risk,000080,department_handler,部门处理人
branch.head,100000,branch_head,分行负责人
manager,100001,outlet_manager,支行负责人
teller,100001,outlet_staff,柜员
)";

constexpr std::string_view configuration =
    R"(# Head office's settings: huiyin-server serve --config /etc/huiyin/server.conf
# The environment (HUIYIN_LISTEN …) counts before this file, the command line before both.
# Check them with: huiyin-server config check --config FILE
# * is read again at SIGHUP (systemctl reload huiyin-server), as are the certificate and its key.

data = /var/lib/huiyin
listen = 0.0.0.0:8443
tls-cert = /etc/huiyin/tls.crt
# A file, or credential:NAME for one that the unit names with LoadCredential=NAME:PATH.
tls-key = /etc/huiyin/tls.key

# For operators: metrics, health, the description of all calls.
# admin-listen = 127.0.0.1:9443
# Whose Forwarded and X-Forwarded-For are believed; one a row.
# trusted-proxy = 10.0.0.0/8
# Only behind something that does TLS.
# plain-http-beyond-loopback = false
# MiB of the disk that are kept for the database.
# disk-reserve = 64
# * info, warning or error
# log-level = info
# * wrong passwords before an account is locked for 15 minutes
# sign-in-tries = 5
# * questions of how far a complaint is that one address may ask a minute
# progress-calls = 30
)";

}  // namespace

std::vector<TableText> bank_templates() {
    return {{"units.csv", std::string(units)},
            {"people.csv", std::string(people)},
            {"policy.json", std::string(shipped_policy())},
            {"server.conf", std::string(configuration)}};
}

}  // namespace huiyin::server
