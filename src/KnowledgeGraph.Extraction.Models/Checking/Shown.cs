using System.Text;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>Foreign words inside a message: short, on one line, without characters that do something to a terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (text.Length >= Longest)
            {
                return text.Append("...").ToString();
            }

            var category = Rune.GetUnicodeCategory(rune);
            text.Append(category is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format ? " " : rune.ToString());
        }

        return text.ToString();
    }
}
