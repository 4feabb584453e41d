#pragma once

#include <QLocale>
#include <QTranslator>

namespace parterre {

/// Parterre's and Qt's own sentences in one language. A translation that is not there is normal: English, which the
/// program is written in, stays. Made by main() after the application object and alive as long as it; main thread.
class Languages
{
public:
    /// `language` as "de" or "pt_BR"; empty for the system's. Numbers, dates and sums follow it too.
    explicit Languages(const QString &language);
    Q_DISABLE_COPY_MOVE(Languages)

    static QLocale localeFor(const QString &language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace parterre
