using System.Buffers;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>The lexical mappings (XSD 1.1 part 2, section 3.3.6.2).</content>
public readonly partial struct XsdDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Reads a lexical form of the kind, nothing around it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, XsdDurationKind kind, out XsdDuration value)
    {
        value = default;
        var negative = !text.IsEmpty && text[0] == '-';
        text = negative ? text[1..] : text;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        var (months, seconds) = (default(XsdDecimal), default(XsdDecimal));
        if (kind != XsdDurationKind.DayTime && !(Part(ref text, 'Y', 12, ref months) && Part(ref text, 'M', 1, ref months)))
        {
            return false;
        }

        if (kind != XsdDurationKind.YearMonth && !(Part(ref text, 'D', 86_400, ref seconds) && Time(ref text, ref seconds)))
        {
            return false;
        }

        if (!text.IsEmpty || !months.Mantissa.TryToInt64(out var count) || count > MaxMonths)
        {
            return false;
        }

        value = new XsdDuration(kind, negative ? -count : count, negative ? -seconds : seconds);
        return true;
    }

    /// <summary>Reads a lexical form of the datatype; false also if the datatype is none of the kinds.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, Iri datatype, out XsdDuration value)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        value = default;
        return datatype.Equals(Xsd.DayTimeDuration) ? TryParse(text, XsdDurationKind.DayTime, out value)
            : datatype.Equals(Xsd.YearMonthDuration) ? TryParse(text, XsdDurationKind.YearMonth, out value)
            : datatype.Equals(Xsd.Duration) && TryParse(text, XsdDurationKind.Duration, out value);
    }

    private static bool Time(ref ReadOnlySpan<char> text, ref XsdDecimal seconds)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != 'T' || text.Length == 1)
        {
            return false;
        }

        text = text[1..];
        return Part(ref text, 'H', 3600, ref seconds)
            && Part(ref text, 'M', 60, ref seconds)
            && Part(ref text, 'S', 1, ref seconds);
    }

    /// <summary>Takes digits and their unit if they come next; only seconds have digits after a point. False if the number
    /// has too many digits.</summary>
    private static bool Part(ref ReadOnlySpan<char> text, char unit, long factor, ref XsdDecimal sum)
    {
        var end = text.IndexOfAnyExcept(NumberCharacters);
        if (end <= 0 || text[end] != unit)
        {
            return true;
        }

        var number = text[..end];
        if (unit == 'S' ? number[0] == '.' || number[^1] == '.' : number.Contains('.'))
        {
            return false;
        }

        if (!XsdDecimal.TryParse(number, out var value))
        {
            return false;
        }

        sum += value * factor;
        text = text[(end + 1)..];
        return true;
    }
}
