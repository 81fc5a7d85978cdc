using System.Buffers;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf.Datatypes;

/// <content>Which lexical forms belong to which datatype.</content>
public static partial class XsdDatatypes
{
    private static readonly SearchValues<char> Base64Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>
    /// Whether the lexical form is in the lexical space of the literal's datatype (RDF 1.1 Concepts, section 5.1; white
    /// space around a form is not). Datatypes that are not in <see cref="Xsd"/> are taken as valid.
    /// </summary>
    public static bool IsValid(Literal literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        return IsValid(literal.LexicalForm, literal.Datatype);
    }

    /// <summary>Whether the text is in the lexical space of the datatype (see <see cref="IsValid(Literal)"/>).</summary>
    public static bool IsValid(string lexicalForm, Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(lexicalForm);
        ArgumentNullException.ThrowIfNull(datatype);
        if (!datatype.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal))
        {
            return true;
        }

        if (IsInteger(datatype))
        {
            return XsdLexical.IsInteger(lexicalForm)
                && (datatype.Equals(Xsd.Integer) || (XsdInteger.TryParse(lexicalForm, out var value) && IsInRange(value, datatype)));
        }

        if (TryGetDateTimeKind(datatype, out _))
        {
            return XsdDateTime.TryParse(lexicalForm, datatype, out _);
        }

        return datatype.Value[Xsd.Namespace.Length..] switch
        {
            "decimal" => XsdLexical.IsDecimal(lexicalForm),
            "double" or "float" => XsdLexical.IsDouble(lexicalForm),
            "boolean" => XsdBoolean.TryParse(lexicalForm, out _),
            "duration" or "yearMonthDuration" or "dayTimeDuration" => XsdDuration.TryParse(lexicalForm, datatype, out _),
            "hexBinary" => lexicalForm.Length % 2 == 0 && lexicalForm.All(char.IsAsciiHexDigit),
            "base64Binary" => IsBase64(lexicalForm),
            "string" or "anyURI" => lexicalForm.All(IsXmlCharacter),
            "normalizedString" => lexicalForm.All(c => IsXmlCharacter(c) && c is not ('\t' or '\n' or '\r')),
            "token" => IsToken(lexicalForm),
            "language" => IsLanguage(lexicalForm),
            "Name" => IsName(lexicalForm, colon: true),
            "NCName" => IsName(lexicalForm, colon: false),
            "NMTOKEN" => lexicalForm.Length > 0 && lexicalForm.All(c => IsNameCharacter(c) || c == ':'),
            _ => true,
        };
    }

    /// <summary>The kind of a datatype that <see cref="XsdDateTime"/> covers, <c>xsd:dateTimeStamp</c> among them.</summary>
    public static bool TryGetDateTimeKind(Iri datatype, out XsdDateTimeKind kind)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        var name = datatype.Value.StartsWith(Xsd.Namespace, StringComparison.Ordinal) ? datatype.Value.AsSpan(Xsd.Namespace.Length) : default;
        XsdDateTimeKind? found = name switch
        {
            "dateTime" or "dateTimeStamp" => XsdDateTimeKind.DateTime,
            "date" => XsdDateTimeKind.Date,
            "time" => XsdDateTimeKind.Time,
            "gYear" => XsdDateTimeKind.GYear,
            "gYearMonth" => XsdDateTimeKind.GYearMonth,
            "gMonth" => XsdDateTimeKind.GMonth,
            "gMonthDay" => XsdDateTimeKind.GMonthDay,
            "gDay" => XsdDateTimeKind.GDay,
            _ => null,
        };
        kind = found ?? default;
        return found is not null;
    }

    // Well-formed text, so surrogates come in pairs; FFFE and FFFF and most controls are no XML characters.
    private static bool IsXmlCharacter(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\uFFFD');

    private static bool IsToken(string text) =>
        text.All(c => IsXmlCharacter(c) && c is not ('\t' or '\n' or '\r'))
        && !text.StartsWith(' ')
        && !text.EndsWith(' ')
        && !text.Contains("  ", StringComparison.Ordinal);

    private static bool IsLanguage(string text)
    {
        var first = true;
        foreach (var range in text.AsSpan().Split('-'))
        {
            var part = text.AsSpan(range);
            if (part.Length is 0 or > 8)
            {
                return false;
            }

            foreach (var c in part)
            {
                if (!(char.IsAsciiLetter(c) || (!first && char.IsAsciiDigit(c))))
                {
                    return false;
                }
            }

            first = false;
        }

        return true;
    }

    private static bool IsName(string text, bool colon)
    {
        if (text.Length == 0 || text[0] is '-' or '.' or '\u00B7' || (text[0] >= '\u0300' && text[0] <= '\u036F') || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        return text.All(c => IsNameCharacter(c) || (colon && c == ':'));
    }

    /// <summary>NameChar of XML 1.0, fifth edition, without the colon; surrogate halves stand for 10000 to EFFFF.</summary>
    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '_' or '-' or '.' or '\u00B7' or (>= '\u00C0' and <= '\u037D' and not ('\u00D7' or '\u00F7')) or (>= '\u037F' and <= '\u1FFF')
            or '\u200C' or '\u200D' or '\u203F' or '\u2040' or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF')
            or (>= '\u3001' and <= '\uDB7F') or (>= '\uDC00' and <= '\uDFFF') or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFFD');

    /// <summary>Groups of four with at most two "=" at the end; single blanks may stand between characters.</summary>
    private static bool IsBase64(string text)
    {
        if (text.StartsWith(' ') || text.EndsWith(' ') || text.Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }

        var characters = text.Replace(" ", "", StringComparison.Ordinal);
        var digits = characters.AsSpan().TrimEnd('=');
        var padding = characters.Length - digits.Length;
        return characters.Length % 4 == 0
            && padding <= 2
            && !digits.ContainsAnyExcept(Base64Characters)
            && (padding == 0 || "AQgw".Contains(digits[^1], StringComparison.Ordinal) || (padding == 1 && "EIMUYcgkosw048".Contains(digits[^1], StringComparison.Ordinal)));
    }
}
