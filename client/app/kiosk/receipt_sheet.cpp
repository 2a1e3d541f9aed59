// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/receipt_sheet.hpp"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "client/app/kiosk/qr.hpp"

namespace huiyin::app {
namespace {

constexpr double roll_mm = 80, margin_mm = 5, mm_an_inch = 25.4;

/// Writes one text below another.
class Column {
  public:
    Column(QPainter& painter, double width, double dots_a_mm) : painter_(painter), width_(width), mm_(dots_a_mm) {}
    void write(const QString& text, double height_mm, bool bold = false) {
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(qRound(height_mm * mm_));
        font.setBold(bold);
        painter_.setFont(font);
        QRectF used;
        painter_.drawText(QRectF(0, y_, width_, 1e6), Qt::TextWordWrap, text, &used);
        y_ += used.height() + 1.5 * mm_;
    }
    void skip(double height_mm) { y_ += height_mm * mm_; }
    void draw(const QrSquare& code, double side_mm) {
        app::paint(painter_, QRectF(0, y_, side_mm * mm_, side_mm * mm_), code, Qt::black, Qt::white);
        y_ += side_mm * mm_;
    }

  private:
    QPainter& painter_;
    double width_, mm_, y_ = 0;
};

}  // namespace

bool paint(QPagedPaintDevice& paper, const ReceiptSheet& sheet) {
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    const double mm = paper.logicalDpiX() / mm_an_inch;
    Column column(painter, std::min<double>(paper.width(), (roll_mm - 2 * margin_mm) * mm), mm);
    column.write(sheet.unit, 4, true);
    column.write(sheet.title, 3.6);
    column.skip(2);
    column.write(sheet.grouped_number, 6, true);
    if (!sheet.code.isEmpty()) column.write(sheet.code, 5, true);
    if (!sheet.digits.isEmpty()) column.write(sheet.digits, 5, true);
    column.skip(1);
    for (const auto& promise : sheet.promises) column.write(promise, 3.4);
    column.draw(qr_of(sheet.qr), 34);
    column.write(sheet.note, 2.8);
    return painter.end();
}

bool write_pdf(const QString& file, const ReceiptSheet& sheet) {
    QPdfWriter paper(file);
    paper.setPageSize(QPageSize(QSizeF(roll_mm, 140), QPageSize::Millimeter));
    paper.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm), QPageLayout::Millimeter);
    paper.setTitle(sheet.number);
    return paint(paper, sheet);
}

}  // namespace huiyin::app
