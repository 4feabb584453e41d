#include "common/typescale.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

struct Step
{
    TypeRole role;
    int pixels;
    QFont::Weight weight;
};

constexpr std::array steps{
    Step{TypeRole::Caption, 12, QFont::Normal},   Step{TypeRole::KeyCap, 11, QFont::DemiBold},
    Step{TypeRole::Heading, 12, QFont::DemiBold}, Step{TypeRole::Secondary, 13, QFont::Normal},
    Step{TypeRole::Body, 14, QFont::Normal},      Step{TypeRole::Medium, 14, QFont::Medium},
    Step{TypeRole::Label, 14, QFont::DemiBold},   Step{TypeRole::Section, 16, QFont::DemiBold},
    Step{TypeRole::Page, 20, QFont::DemiBold},    Step{TypeRole::Figure, 24, QFont::Bold},
    Step{TypeRole::Total, 28, QFont::Bold},       Step{TypeRole::Change, 44, QFont::Bold},
    Step{TypeRole::Display, 72, QFont::Bold},
};

} // namespace

QFont typeFont(TypeRole role)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setHintingPreference(QFont::PreferVerticalHinting);
    for (const Step &step : steps) {
        if (step.role == role) {
            font.setPixelSize(step.pixels);
            font.setWeight(step.weight);
        }
    }
    return font;
}

} // namespace parterre
