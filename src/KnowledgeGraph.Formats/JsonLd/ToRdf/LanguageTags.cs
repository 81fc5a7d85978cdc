namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>Whether a language tag is well-formed, as far as RDF asks (BCP 47, section 2.2.9: parts of 1 to 8 letters or digits).</summary>
internal static class LanguageTags
{
    public static bool IsWellFormed(string tag)
    {
        var length = 0;
        var isFirst = true;
        foreach (var c in tag)
        {
            if (c == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                (length, isFirst) = (0, false);
            }
            else if (++length > 8 || !(isFirst ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
            {
                return false;
            }
        }

        return length > 0;
    }
}
