using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>Constructor functions (section 17.5; XPath and XQuery Functions and Operators 3.1, section 19).</summary>
internal static class Casts
{
    public delegate Value Cast(in Value value);

    public static Cast? Find(Iri datatype)
    {
        if (datatype.Equals(Xsd.String))
        {
            return ToText;
        }

        if (datatype.Equals(Xsd.Boolean))
        {
            return ToBoolean;
        }

        if (XsdDatatypes.IsNumeric(datatype))
        {
            return (in Value value) => ToNumber(value, datatype);
        }

        if (XsdDatatypes.TryGetDateTimeKind(datatype, out var kind))
        {
            return (in Value value) => ToDateTime(value, kind, datatype);
        }

        return datatype.Equals(Xsd.Duration) || datatype.Equals(Xsd.DayTimeDuration) || datatype.Equals(Xsd.YearMonthDuration)
            ? (in Value value) => ToDuration(value, datatype)
            : null;
    }

    private static Value ToText(in Value value)
    {
        if (value.TryNumber(out var number))
        {
            return Value.Of(number.Kind switch
            {
                XsdNumberKind.Double => XsdDouble.ToXPathString(number.ToDouble()),
                XsdNumberKind.Float => XsdFloat.ToXPathString((float)number.ToDouble()),
                _ => number.ToString(),
            });
        }

        return value.Family switch
        {
            ValueFamily.Boolean => Value.Of(XsdBoolean.ToCanonical(value.AsBoolean())),
            ValueFamily.Iri or ValueFamily.String or ValueFamily.Temporal or ValueFamily.Duration or ValueFamily.Opaque => Value.Of(value.LexicalForm),
            _ => Value.Error,
        };
    }

    private static Value ToBoolean(in Value value)
    {
        if (value.Family == ValueFamily.Boolean)
        {
            return Value.Of(value.AsBoolean());
        }

        if (value.TryNumber(out var number))
        {
            return Value.Of(!number.IsZeroOrNaN);
        }

        return value.TrySimple(out var text) && XsdBoolean.TryParse(text.Trim(), out var parsed) ? Value.Of(parsed) : Value.Error;
    }

    private static Value ToNumber(in Value value, Iri datatype)
    {
        XsdNumber number;
        if (value.TrySimple(out var text))
        {
            if (!XsdNumber.TryParse(text.AsSpan().Trim(), datatype, out number))
            {
                return Value.Error;
            }
        }
        else if (value.Family == ValueFamily.Boolean)
        {
            number = value.AsBoolean() ? 1 : 0;
        }
        else if (!value.TryNumber(out number))
        {
            return Value.Error;
        }

        if (datatype.Equals(Xsd.Double))
        {
            return Value.Of(new XsdNumber(number.ToDouble()));
        }

        if (datatype.Equals(Xsd.Float))
        {
            return Value.Of(new XsdNumber((float)number.ToDouble()));
        }

        if (datatype.Equals(Xsd.Decimal))
        {
            return number.TryToDecimal(out var exact) ? Value.Of(new XsdNumber(exact)) : Value.Error;
        }

        return number.TryToInteger(out var integer) && XsdDatatypes.IsInRange(integer, datatype)
            ? Value.Of(new Literal(integer.ToString(), datatype))
            : Value.Error;
    }

    private static Value ToDateTime(in Value value, XsdDateTimeKind kind, Iri datatype)
    {
        if (value.TryDateTime(out var date))
        {
            return date.Kind == kind ? Value.Of(new Literal(value.LexicalForm, datatype)) : Convert(value.LexicalForm, date.Kind, kind, datatype);
        }

        return value.TrySimple(out var text) && XsdDateTime.TryParse(text.Trim(), datatype, out _) ? Value.Of(new Literal(text.Trim(), datatype)) : Value.Error;
    }

    /// <summary>Between dateTime, date and time, by their lexical forms: date "T" time, then the timezone.</summary>
    private static Value Convert(string text, XsdDateTimeKind from, XsdDateTimeKind to, Iri datatype)
    {
        if (from == XsdDateTimeKind.Date && to == XsdDateTimeKind.DateTime)
        {
            var end = text.EndsWith('Z') ? text.Length - 1 : text.Length > 6 && text[^3] == ':' ? text.Length - 6 : text.Length;
            return Checked(text[..end] + "T00:00:00" + text[end..], datatype);
        }

        var t = text.IndexOf('T', StringComparison.Ordinal);
        if (from != XsdDateTimeKind.DateTime || t < 0)
        {
            return Value.Error;
        }

        var time = text[(t + 1)..];
        var zone = time.AsSpan().IndexOfAny('Z', '+', '-');
        return to switch
        {
            XsdDateTimeKind.Date => Checked(text[..t] + (zone < 0 ? string.Empty : time[zone..]), datatype),
            XsdDateTimeKind.Time => Checked(time, datatype),
            _ => Value.Error,
        };
    }

    private static Value ToDuration(in Value value, Iri datatype) =>
        value.TryDuration(out _) || value.TrySimple(out _)
            ? XsdDuration.TryParse(value.LexicalForm.Trim(), datatype, out _) ? Value.Of(new Literal(value.LexicalForm.Trim(), datatype)) : Value.Error
            : Value.Error;

    private static Value Checked(string text, Iri datatype) => XsdDateTime.TryParse(text, datatype, out _) ? Value.Of(new Literal(text, datatype)) : Value.Error;
}
