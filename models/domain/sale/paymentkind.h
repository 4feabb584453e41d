#pragma once

#include "domain/common/enumtext.h"

namespace parterre {

/// How an amount was paid.
enum class PaymentKind { Cash, Card, Voucher, Credit, Invoice, Free };

inline constexpr EnumText paymentKindText(std::array<std::pair<PaymentKind, const char *>, 6>{{
    {PaymentKind::Cash, "cash"},
    {PaymentKind::Card, "card"},
    {PaymentKind::Voucher, "voucher"},
    {PaymentKind::Credit, "credit"},
    {PaymentKind::Invoice, "invoice"},
    {PaymentKind::Free, "free"},
}});

} // namespace parterre
