#include "domain/common/jsontape.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr double oneMoreThanFits = 9'223'372'036'854'775'808.0;

std::string_view viewOf(QLatin1StringView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

} // namespace

QString TapeValue::toString() const
{
    const QByteArrayView utf8 = as<std::string_view>().value_or(std::string_view());
    const QString text = QString::fromUtf8(utf8);
    // Qt takes a mark at the beginning for a byte-order mark and drops it.
    return utf8.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

bool TapeValue::says(const QString &text) const
{
    const std::string_view utf8 = as<std::string_view>().value_or(std::string_view());
    return QAnyStringView::compare(text, QUtf8StringView(utf8.data(), static_cast<qsizetype>(utf8.size()))) == 0;
}

qint64 TapeValue::toInteger(qint64 otherwise) const
{
    if (const std::optional<std::int64_t> integer = as<std::int64_t>())
        return *integer;
    const double number = toDouble(0.5);
    const bool isWhole = number == std::floor(number) && number >= -oneMoreThanFits && number < oneMoreThanFits;
    return isWhole ? static_cast<qint64>(number) : otherwise;
}

TapeList TapeValue::toArray() const
{
    const std::optional<simdjson::dom::array> array = as<simdjson::dom::array>();
    return array ? TapeList(*array) : TapeList();
}

TapeObject TapeValue::toObject() const
{
    const std::optional<simdjson::dom::object> object = as<simdjson::dom::object>();
    return object ? TapeObject(*object) : TapeObject();
}

TapeValue TapeList::at(qsizetype index) const
{
    simdjson::dom::element element;
    if (!m_array || index < 0 || m_array->at(static_cast<std::size_t>(index)).get(element) != simdjson::SUCCESS)
        return {};
    return TapeValue(element);
}

TapeValue TapeObject::value(QLatin1StringView key) const
{
    simdjson::dom::element element;
    if (!m_object || m_object->at_key(viewOf(key)).get(element) != simdjson::SUCCESS)
        return {};
    return TapeValue(element);
}

struct JsonTape::Private
{
    QByteArray text;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    simdjson::error_code error = simdjson::SUCCESS;
};

JsonTape::JsonTape(QByteArray json, int mostDepth) : d(std::make_unique<Private>())
{
    const qsizetype size = json.size();
    // simdjson reads some bytes past the end.
    json.reserve(size + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    d->text = std::move(json);
    d->error = d->parser.allocate(static_cast<std::size_t>(std::max<qsizetype>(size, 64)),
                                  static_cast<std::size_t>(mostDepth));
    if (d->error == simdjson::SUCCESS)
        d->error = d->parser.parse(d->text.constData(), static_cast<std::size_t>(size), false).get(d->root);
}

JsonTape::~JsonTape() = default;

const QByteArray &JsonTape::text() const
{
    return d->text;
}

std::optional<TapeObject> JsonTape::object() const
{
    simdjson::dom::object object;
    if (d->error != simdjson::SUCCESS || d->root.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return TapeObject(object);
}

QString JsonTape::fault() const
{
    return d->error == simdjson::SUCCESS ? QString() : QString::fromLatin1(simdjson::error_message(d->error));
}

} // namespace parterre
