#pragma once

#include <QWidget>

namespace parterre {

/// The application's sign: a stage and three rows of seats before it. Decoration; says nothing to assistive programs.
class BrandMark : public QWidget
{
    Q_OBJECT

public:
    explicit BrandMark(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {72, 48}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parterre
