#pragma once

// Parts of statements about what is for sale, for stores only. `row` names a row of event_seat or ga_area.

#define PARTERRE_HAS_PRICE(event, row)                                                                                 \
    "EXISTS (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = "           \
    "p.category WHERE p.event_id = " event ".event_id AND p.category = " row ".category AND c.for_sale)"

/// Whether somebody can buy a place of the row's category.
#define PARTERRE_IS_PRICED(row) PARTERRE_HAS_PRICE(row, row)

/// The allocation under which places stand that nobody can buy; NULL for a row that has a price, and in an event that
/// never had places without one. Prices are looked up for the allocation's event, not for the row's, so that this comes
/// after the look for an allocation, which is one at a small table and hardly ever finds one.
#define PARTERRE_NO_PRICE_ALLOCATION(row)                                                                              \
    "(SELECT n.allocation_id FROM allocation n WHERE n.event_id = " row ".event_id AND n.purpose = 'no price' "        \
    "AND NOT " PARTERRE_HAS_PRICE("n", row) ")"
