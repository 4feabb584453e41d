#include "languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace parterre {

QLocale Languages::localeFor(const QString &language)
{
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

Languages::Languages(const QString &language)
{
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    // Where there is no translation the English stays, and it too needs to know its plurals: "1 seat", "2 seats".
    if (m_own.load(locale, u"parterre"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/parterre_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace parterre
