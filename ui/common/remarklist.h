#pragma once

#include "common/theme.h"

#include <QList>
#include <QListWidget>

namespace parterre {

/// What a check or an import has to say, one remark a line: a symbol in its tone, then the sentence, wrapped beside the
/// symbol. As high as its remarks, up to a limit. Needs setAccessibleName(). UI thread only.
class RemarkList : public QListWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);

    /// Danger for what blocks, Warning for what should be looked at, Info for what was assumed, Success for "all well".
    void addRemark(Tone tone, const QString &sentence);
    void clearRemarks();
    /// The list takes no more room than its remarks, and never more than this; 0: all the room there is.
    void setHeightLimit(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshIcons();
    int contentHeight() const;

    QList<Tone> m_tones;
    int m_limit = 0;
};

} // namespace parterre
