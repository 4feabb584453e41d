#pragma once

#include <QWidget>

namespace parterre {

/// A small seat in the colour and with the letter of a price category, as the map draws it. UI thread only.
class CategorySwatch : public QWidget
{
    Q_OBJECT

public:
    explicit CategorySwatch(int category = -1, QWidget *parent = nullptr);

    void setCategory(int category);
    QSize sizeHint() const override { return {20, 20}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_category;
};

} // namespace parterre
