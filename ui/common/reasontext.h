#pragma once

#include <QString>
#include <QStringList>

namespace parterre {

/// Puts `arguments` into %1, %2… of a translated sentence. Unlike QString::arg it neither warns about a sentence that
/// leaves one out nor looks for places inside the arguments themselves.
inline QString withArguments(const QString &sentence, const QStringList &arguments)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool place = sentence.at(i) == u'%' && i + 1 < sentence.size() && sentence.at(i + 1) >= u'1'
                        && sentence.at(i + 1) <= u'9';
        if (!place) {
            filled += sentence.at(i);
            continue;
        }
        const int number = sentence.at(++i).unicode() - u'1';
        filled += arguments.value(number);
    }
    return filled;
}

} // namespace parterre
