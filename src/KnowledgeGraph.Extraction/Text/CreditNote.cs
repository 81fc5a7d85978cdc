namespace KnowledgeGraph.Extraction.Text;

/// <summary>Finds a note such as <c>(Pic Courtesy: Parade)</c> or <c>Photo by Jane Doe</c> in a caption.</summary>
internal static class CreditNote
{
    private static readonly string[] Openers =
    [
        "pic courtesy", "picture courtesy", "photo courtesy", "image courtesy", "photo credit", "image credit", "picture credit", "pic credit", "credit",
        "photo by", "photograph by", "image source", "photo", "image", "pic",
    ];

    public static (TextSpan Credit, TextSpan Evidence)? Find(string text, TextSpan line)
    {
        var part = text.AsSpan(line.Start, line.Length);
        if (part[^1] != ')')
        {
            return null;
        }

        var open = part.LastIndexOf('(');
        if (open < 0)
        {
            return null;
        }

        var inner = part[(open + 1)..^1];
        foreach (var opener in Openers)
        {
            if (!inner.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = inner[opener.Length..];
            var skip = rest.Length - rest.TrimStart(" :-–of").Length;
            if (skip == 0 || skip == rest.Length)
            {
                return null;
            }

            var start = line.Start + open + 1 + opener.Length + skip;
            return (new TextSpan(start, line.End - 1), new TextSpan(line.Start + open, line.End));
        }

        return null;
    }
}
