#pragma once

#include "common/format.h"
#include "common/panel.h"

#include <optional>

namespace parterre {

class TextLabel;

/// The change in 44 px letters, and beneath it the notes and coins that make it up, so that nobody calculates. Owned by
/// PaymentPanel; UI thread.
class ChangePanel : public Panel
{
    Q_OBJECT

public:
    explicit ChangePanel(QWidget *parent = nullptr);

    /// Nothing while no sum was given. A sum below zero is what is still missing.
    void setChange(std::optional<Money> change);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Format m_format;
    std::optional<Money> m_change;
    TextLabel *m_head = nullptr;
    TextLabel *m_sum = nullptr;
};

} // namespace parterre
