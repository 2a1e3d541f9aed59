// SPDX-License-Identifier: Apache-2.0
#include "server/services/report_workbook.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "server/services/service_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/policy/code_names.hpp"

namespace huiyin::server {
namespace {

/// A file that the library may write, gone at the end. Made by the system, so that nobody else can name it first.
class TemporaryFile {
  public:
    TemporaryFile() {
        auto pattern = (std::filesystem::temp_directory_path() / "huiyin-report-XXXXXX").string();
        const int descriptor = ::mkstemp(pattern.data());
        if (descriptor < 0) return;
        ::close(descriptor);
        path_ = pattern;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

class Sheet {
  public:
    Sheet(lxw_workbook* book, const char* name, std::initializer_list<double> widths)
        : sheet_(workbook_add_worksheet(book, name)) {
        lxw_col_t column = 0;
        for (const double width : widths) {
            worksheet_set_column(sheet_, column, column, width, nullptr);
            ++column;
        }
    }
    void text(lxw_col_t column, const std::string& value, lxw_format* format = nullptr) {
        // The log may hold characters that XML cannot: one of them would make the whole file unreadable.
        worksheet_write_string(sheet_, row_, column, printable(value).c_str(), format);
    }
    void number(lxw_col_t column, std::int64_t value) {
        worksheet_write_number(sheet_, row_, column, static_cast<double>(value), nullptr);
    }
    void next_row() { ++row_; }
    lxw_row_t row() const { return row_; }
    lxw_worksheet* raw() { return sheet_; }

  private:
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
};

std::int64_t count_of(const Json& figure) { return number_of(figure, "count"); }

using Naming = std::function<BothNames(const std::string&)>;

class Workbook {
  public:
    Workbook(const std::string& path, const Rules& rules) : rules_(rules) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // a row is written when the next one begins
        book_ = workbook_new_opt(path.c_str(), &options);
        title_ = workbook_add_format(book_);
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        format_set_bg_color(heading_, 0xE7EEF3);
        format_set_border(heading_, LXW_BORDER_THIN);
    }

    void figures(const Json& report) {
        Sheet sheet(book_, "汇总 Summary", {34, 30, 12});
        const auto unit = unit_name(rules_.organisation, text_of(report, "unit"));
        sheet.text(0, "客户投诉报表 Complaint report · " + unit.text() + " · " + text_of(report, "period"), title_);
        sheet.next_row();
        sheet.text(0, "截至 As of " + text_of(report, "as_of") + ";报送期限 due " + text_of(report, "due"));
        sheet.next_row();
        sheet.next_row();
        for (const auto& [key, chinese, english] :
             {std::tuple{"received", "受理", "Received"}, std::tuple{"in_time", "按时办理", "Met in time"},
              std::tuple{"late", "超时限", "Late"}, std::tuple{"withdrawn", "撤诉", "Withdrawn"}}) {
            sheet.text(0, std::string(chinese) + ' ' + english);
            sheet.number(2, count_of(report.at(key)));
            sheet.next_row();
        }
        const auto& policy = rules_.policy;
        table(sheet, report, "by_level", "级别 Level", [](const std::string& c) { return level_name(std::stoi(c)); });
        table(sheet, report, "by_channel", "渠道 Channel", channel_name);
        table(sheet, report, "by_category", "类别 Category (Art. 9)",
              [&](const std::string& c) { return sub_category_name(policy, c); });
        table(sheet, report, "by_unit", "机构 Unit",
              [&](const std::string& c) { return unit_name(rules_.organisation, c); });
        table(sheet, report, "by_state", "状态 State", state_name);
        table(sheet, report, "by_finding", "责任认定 Finding (Art. 23)", finding_name);
        table(sheet, report, "callbacks", "回访 Callback (Art. 20)", callback_name);
        for (const auto& part : handling_) table(sheet, report, part.key, part.title, part.name);
        for (const auto& whose : whose_)
            if (whose.key != std::string_view("by_unit")) table(sheet, report, whose.key, whose.title, whose.name);
    }

    /// Cause, measure and effect by product, department and unit (Art. 18; Op. 6).
    void handling(const Json& report) {
        Sheet sheet(book_, "成因与补救 Handling", {26, 26, 26, 26, 12});
        lxw_col_t column = 0;
        for (const char* name : {"按 By", "对象 Whose", "项目 What", "内容 Which", "件数 Count"})
            sheet.text(column++, name, heading_);
        const auto row = [&](const Part& whose, const std::string& code, const Part& part, const std::string& which,
                             const Json& figure) {
            sheet.next_row();
            sheet.text(0, whose.title);
            sheet.text(1, whose.name(code).text());
            sheet.text(2, part.title);
            sheet.text(3, part.name(which).text());
            sheet.number(4, count_of(figure));
        };
        for (const auto& whose : whose_) {
            const auto of_these = report.at("handling").value(whose.key, Json::object());
            for (const auto& [code, tables] : of_these.items())
                for (const auto& part : handling_) {
                    const auto figures = tables.value(part.key, Json::object());
                    for (const auto& [which, figure] : figures.items()) row(whose, code, part, which, figure);
                }
        }
    }

    void complaints(const std::function<std::vector<SubjectRow>()>& next_rows) {
        Sheet sheet(book_, "明细 Complaints", {32, 22, 26, 18, 14, 14, 26, 8});
        lxw_col_t column = 0;
        for (const char* name : {"编号 Number", "机构 Unit", "类别 Category", "渠道 Channel", "级别 Level",
                                 "状态 State", "受理时间 Received", "超时 Late"})
            sheet.text(column++, name, heading_);
        for (auto rows = next_rows(); !rows.empty(); rows = next_rows())
            for (const auto& row : rows) complaint(sheet, row);
        worksheet_autofilter(sheet.raw(), 0, 0, sheet.row(), static_cast<lxw_col_t>(column - 1));
        worksheet_freeze_panes(sheet.raw(), 1, 0);
    }

    bool close() { return workbook_close(book_) == LXW_NO_ERROR; }

  private:
    void complaint(Sheet& sheet, const SubjectRow& row) const {
        sheet.next_row();
        sheet.text(0, row.number);
        sheet.text(1, unit_name(rules_.organisation, row.unit).text());
        sheet.text(2, sub_category_name(rules_.policy, row.category).text());
        sheet.text(3, channel_name(row.channel).text());
        sheet.text(4, level_name(row.level).text());
        sheet.text(5, state_name(row.state).text());
        sheet.text(6, to_beijing(row.received_at));
        sheet.text(7, row.overdue ? "是 yes" : "");
    }
    void table(Sheet& sheet, const Json& report, const char* key, const char* title, const Naming& name) {
        sheet.next_row();
        sheet.text(0, title, heading_);
        sheet.text(1, "", heading_);
        sheet.text(2, "件数 Count", heading_);
        for (const auto& [code, figure] : report.at(key).items()) {
            sheet.next_row();
            const auto both = name(code);
            sheet.text(0, both.chinese);
            sheet.text(1, both.english);
            sheet.number(2, count_of(figure));
        }
        sheet.next_row();
    }

    struct Part {
        const char *key, *title;
        Naming name;
    };
    const Rules& rules_;
    const std::vector<Part> handling_{
        {"by_cause", "成因 Cause (Op. 6)", [this](const std::string& c) { return cause_name(rules_.policy, c); }},
        {"by_measure", "措施 Measure (Art. 18)", measure_name},
        {"by_effect", "效果 Effect", effect_name}};
    const std::vector<Part> whose_{
        {"by_product", "产品 Product", [this](const std::string& c) { return product_name(rules_.policy, c); }},
        {"by_department", "条线 Department",
         [this](const std::string& c) { return unit_name(rules_.organisation, c); }},
        {"by_unit", "机构 Unit", [this](const std::string& c) { return unit_name(rules_.organisation, c); }}};
    lxw_workbook* book_ = nullptr;  ///< workbook_close frees it
    lxw_format* title_ = nullptr;
    lxw_format* heading_ = nullptr;
};

}  // namespace

Result<std::string> workbook_of(const Json& report, const Rules& rules,
                                const std::function<std::vector<SubjectRow>()>& next_rows) {
    const TemporaryFile file;
    if (file.path().empty()) return fault(faults::report_not_written, "report");
    Workbook book(file.path(), rules);
    book.figures(report);
    book.complaints(next_rows);
    book.handling(report);
    if (!book.close()) return fault(faults::report_not_written, "report");
    std::ifstream in(file.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) return fault(faults::report_not_read, "report");
    return std::move(bytes).str();
}

}  // namespace huiyin::server
