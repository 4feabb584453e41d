#pragma once

// Parts of statements about what is for sale, for stores only. `row` names a row of event_seat or ga_area.

/// Whether somebody can buy a place of the row's category.
#define PARTERRE_IS_PRICED(row)                                                                                        \
    "EXISTS (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = "           \
    "p.category "                                                                                                      \
    "WHERE p.event_id = " row ".event_id AND p.category = " row ".category AND c.for_sale)"

/// The allocation under which places stand that nobody can buy; NULL for a row that has a price, and in an event that
/// never had places without one, which costs one look at a small index.
#define PARTERRE_NO_PRICE_ALLOCATION(row)                                                                              \
    "(SELECT n.allocation_id FROM allocation n WHERE n.event_id = " row ".event_id AND n.purpose = 'no price' "        \
    "AND NOT " PARTERRE_IS_PRICED(row) ")"
