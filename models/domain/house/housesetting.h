#pragma once

#include <QList>
#include <QString>

namespace parterre {

/// A setting of the whole house that people may change. A new one is a line of the table in the source. Plain value,
/// usable on any thread.
struct HouseSetting
{
    /// As it is stored and typed.
    QString name;
    /// What holds until somebody says otherwise.
    QString standard;
    /// The words that a value is made of, for whoever wrote another one.
    QString allowed;
    bool (*understands)(const QString &value) = nullptr;
};

const QList<HouseSetting> &houseSettings();
/// Null for a name that is not in the table.
const HouseSetting *houseSetting(const QString &name);

namespace setting {
/// In which order the rules for the best seats are tried; see ChoiceRules.
inline const QString bestOrder = QStringLiteral("best-available-order");
/// How much single seats left behind matter: for all events alike, or as each of them says.
inline const QString bestSingles = QStringLiteral("best-available-singles");
} // namespace setting

} // namespace parterre
