using System.Text;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>Character classes of XML 1.0 and of Namespaces in XML.</summary>
internal static class XmlCharacters
{
    /// <summary>Whether the text is an NCName as the fifth edition of XML 1.0 has it.</summary>
    public static bool IsNCName(string text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.Value;
            var isStart = c < 0x80 ? char.IsAsciiLetter((char)c) || c == '_' : Characters.IsNameStartRune(c);
            if (!isStart && (first || !(c < 0x80 ? char.IsAsciiDigit((char)c) || c is '-' or '.' : Characters.IsNameRune(c))))
            {
                return false;
            }

            first = false;
        }

        return !first;
    }

    /// <summary>Whether a name is one for every edition of XML 1.0, and so one that .NET's XML reader takes.</summary>
    public static bool IsNameEverywhere(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !IsNameStartEverywhere(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!IsNameCharacterEverywhere(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsNameStartEverywhere(char c) =>
        c < 0x80 ? char.IsAsciiLetter(c) || c == '_' : XmlConvert.IsStartNCNameChar(c) && Characters.IsNameStartRune(c);

    public static bool IsNameCharacterEverywhere(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' : XmlConvert.IsNCNameChar(c) && Characters.IsNameRune(c);

    public static bool IsWhiteSpace(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\r\n") < 0;

    /// <summary>The place of the first character that no XML 1.0 document can hold, escaped or not; -1 if there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }
}
