#pragma once

#include <QString>
#include <QWidget>

namespace parterre {

/// A key cap standing alone, at the end of a row or in a sentence: it teaches a key. Not a button. UI thread only.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);

    void setKey(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace parterre
