#pragma once

#include <QPushButton>

namespace parterre {

/// The person at this station: initial in a disc, name, and a menu. UI thread only.
class PersonButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PersonButton(QWidget *parent = nullptr);

    void setPerson(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace parterre
