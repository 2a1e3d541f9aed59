// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing, row by row; a row that does not fit goes on overleaf.
#include "client/app/paper/paper.hpp"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <algorithm>

#include "client/app/present/face_faults.hpp"

namespace huiyin::app::paper {
namespace {

constexpr int dpi = 300;
constexpr double margin_mm = 18, label_mm = 32, padding_mm = 2.5, line_mm = 6.2, signature_mm = 12, text_mm = 3.7,
                 title_mm = 6;

double mm(double length) { return length * dpi / 25.4; }

QFont font_of(double height_mm, bool bold = false) {
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(static_cast<int>(mm(height_mm)));
    font.setBold(bold);
    font.setStyleStrategy(QFont::PreferNoShaping);  // shaped variants of digits could not be read back as text
    return font;
}

QStringList lines_of(const QString& text, double width) {
    QStringList out;
    for (const auto& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font_of(text_mm));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            out += paragraph.mid(line.textStart(), line.textLength());
        }
        layout.endLayout();
    }
    return out;
}

class Page {
  public:
    Page(QPdfWriter& writer, const Form& form) : writer_(writer), form_(form), painter_(&writer) {
        width_ = writer.width();
        height_ = writer.height();
        painter_.setPen(QPen(Qt::black, mm(0.25)));
        head();
    }
    bool is_active() const { return painter_.isActive(); }

    void row(const Row& row) {
        if (!row.label2.isEmpty()) return pair(row);
        auto left = lines_of(row.text, width_ - mm(label_mm + 2 * padding_mm));
        const double signs = mm(signature_mm) * static_cast<double>(row.signatures.size());
        for (bool first = true;; first = false) {
            const double whole = std::max(mm(row.least_mm), height_of(left.size()) + signs);
            if (whole <= room() || (left.size() <= 1 && whole <= page_room())) {
                if (whole > room()) turn();
                return box(row, left, whole, first, true);
            }
            const auto fit = static_cast<qsizetype>((room() - 2 * mm(padding_mm)) / mm(line_mm));
            const auto now = std::min(fit, left.size() - 1);  // the last line stays with the signatures
            if (now >= 2) {
                box(row, left.mid(0, now), height_of(now), first, false);
                left = left.mid(now);
            }
            turn();
        }
    }
    void footer() { text({0, y_ + mm(2), width_, mm(line_mm)}, form_.footer, 3, Qt::AlignLeft); }

  private:
    static double height_of(qsizetype lines) { return static_cast<double>(lines) * mm(line_mm) + 2 * mm(padding_mm); }
    double room() const { return height_ - mm(8) - y_; }  // below stands the footer
    double page_room() const { return height_ - mm(8) - mm(title_mm * 2.4); }

    void text(const QRectF& where, const QString& words, double height_mm, Qt::Alignment align, bool bold = false) {
        painter_.setFont(font_of(height_mm, bold));
        painter_.drawText(where, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextWordWrap, words);
    }
    void head() {
        text({0, 0, width_, mm(title_mm * 2)}, form_.title, title_mm, Qt::AlignHCenter, true);
        y_ = mm(title_mm * 2.4);
    }
    void turn() {
        writer_.newPage();
        head();
    }
    void pair(const Row& row) {
        const double height = height_of(1), half = width_ / 2;
        if (height > room()) turn();
        double x = 0;
        for (const auto& [label, words] : {std::pair(row.label, row.text), std::pair(row.label2, row.text2)}) {
            painter_.drawRect(QRectF(x, y_, mm(label_mm), height));
            painter_.drawRect(QRectF(x + mm(label_mm), y_, half - mm(label_mm), height));
            text({x, y_, mm(label_mm), height}, label, text_mm, Qt::AlignHCenter);
            text({x + mm(label_mm + padding_mm), y_, half - mm(label_mm + padding_mm), height}, words, text_mm,
                 Qt::AlignLeft);
            x = half;
        }
        y_ += height;
    }
    void box(const Row& row, const QStringList& lines, double height, bool first, bool last) {
        painter_.drawRect(QRectF(0, y_, mm(label_mm), height));
        painter_.drawRect(QRectF(mm(label_mm), y_, width_ - mm(label_mm), height));
        text({mm(1), y_, mm(label_mm - 2), height}, first ? row.label : row.label + QStringLiteral("（续）"), text_mm,
             Qt::AlignHCenter);
        double top = y_ + mm(padding_mm);
        for (const auto& line : lines) {
            text({mm(label_mm + padding_mm), top, width_ - mm(label_mm + padding_mm), mm(line_mm)}, line, text_mm,
                 Qt::AlignLeft);
            top += mm(line_mm);
        }
        if (last) {
            top = y_ + height - mm(signature_mm) * static_cast<double>(row.signatures.size());
            for (const auto& signature : row.signatures) {
                sign(signature, top);
                top += mm(signature_mm);
            }
        }
        y_ += height;
    }
    void sign(const Signed& signature, double top) {
        const double x = mm(label_mm + padding_mm), date_x = width_ - mm(44);
        text({x, top, mm(34), mm(signature_mm)}, signature.what + QStringLiteral(":"), text_mm, Qt::AlignLeft);
        const QRectF pad(x + mm(34), top + mm(0.5), mm(36), mm(signature_mm - 1));
        if (signature.strokes.empty())
            text({pad.left(), top, date_x - pad.left(), mm(signature_mm)}, signature.name, text_mm, Qt::AlignLeft);
        else
            draw(signature.strokes, pad);
        text({date_x, top, mm(42), mm(signature_mm)}, QStringLiteral("日期：") + signature.date, text_mm,
             Qt::AlignLeft);
    }
    void draw(const Json& strokes, const QRectF& pad) {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.setPen(QPen(Qt::black, mm(0.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double scale = pad.width() / 1000;
        for (const auto& stroke : strokes) {
            QPolygonF line;
            for (std::size_t i = 0; stroke.is_array() && i + 1 < stroke.size(); i += 2)
                if (stroke[i].is_number() && stroke[i + 1].is_number())
                    line << pad.topLeft() + QPointF(stroke[i].get<double>(), stroke[i + 1].get<double>()) * scale;
            if (line.size() == 1) line << line.front();
            painter_.drawPolyline(line);
        }
        painter_.restore();
    }

    QPdfWriter& writer_;
    const Form& form_;
    QPainter painter_;
    double width_ = 0, height_ = 0, y_ = 0;
};

}  // namespace

Result<void> write_pdf(const Form& form, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fault(faults::file_not_written, path.toStdString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);  // personal data stand in it
    QPdfWriter writer(&file);
    writer.setResolution(dpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm), QPageLayout::Millimeter);
    writer.setTitle(form.title);
    Page page(writer, form);
    if (!page.is_active()) return fault(faults::file_not_written, path.toStdString());
    for (const auto& row : form.rows) page.row(row);
    page.footer();
    return {};
}

}  // namespace huiyin::app::paper
