using System.Text;

namespace KnowledgeGraph.Rdf;

/// <summary>The characters of BLANK_NODE_LABEL (RDF 1.1 Turtle, section 6.5, production 141s).</summary>
internal static class BlankNodeLabel
{
    public static bool IsValid(string label)
    {
        var first = true;
        foreach (var rune in label.EnumerateRunes())
        {
            var c = rune.Value;
            if (first ? !(IsNameStart(c) || IsDigit(c)) : !(IsName(c) || c == '.'))
            {
                return false;
            }

            first = false;
        }

        return !first && label[^1] != '.' && CodePoints.IsWellFormed(label);
    }

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    private static bool IsNameStart(int c) =>
        c < 0x80
            ? Rune.IsLetter(new Rune(c)) || c == '_'
            : c is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
                or (>= 0x37F and <= 0x1FFF) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF)
                or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    private static bool IsName(int c) =>
        IsNameStart(c) || IsDigit(c) || c is '-' or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;
}
