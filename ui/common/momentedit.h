#pragma once

#include "common/format.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QDateEdit;
class QTimeEdit;

namespace parterre {

class KeyButton;

/// A field for a day and a time in a venue's time zone. A time that this zone skips when clocks go forward is refused
/// with a sentence; an hour that occurs twice means its second occurrence, like Moment. May be left empty where that
/// is allowed. UI thread only.
class MomentEdit : public QWidget
{
    Q_OBJECT

public:
    explicit MomentEdit(const QTimeZone &zone, QWidget *parent = nullptr);

    QTimeZone zone() const { return m_zone; }
    /// Keeps the day and time on the wall, which then is another moment.
    void setZone(const QTimeZone &zone);
    void setFormat(const Format &format);

    /// With a button to leave it empty; `prompt` stands on the button that fills it again ("Choose a date").
    void setOptional(bool optional, const QString &prompt = {});
    bool isEmpty() const { return m_empty; }

    /// Nothing when empty, or when the clock on the wall never shows that time.
    std::optional<Moment> moment() const;
    void setMoment(std::optional<Moment> moment);
    /// What the editors show when the field is filled for the first time.
    void setProposal(QDate date, QTime time);

    QDate date() const;
    QTime time() const;

    /// Why there is no such moment, as a sentence; empty when all is well.
    QString problem() const;

Q_SIGNALS:
    void momentChanged(std::optional<parterre::Moment> moment);
    void problemChanged(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setEmpty(bool empty);
    void announce();
    void nameParts();

    QTimeZone m_zone;
    Format m_format;
    QDateEdit *m_date = nullptr;
    QTimeEdit *m_time = nullptr;
    KeyButton *m_clear = nullptr;
    KeyButton *m_fill = nullptr;
    std::optional<Moment> m_announced;
    QString m_problem;
    bool m_optional = false;
    bool m_empty = false;
};

} // namespace parterre
