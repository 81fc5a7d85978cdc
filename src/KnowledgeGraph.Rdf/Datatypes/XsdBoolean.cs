namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary><c>xsd:boolean</c> (XSD 1.1 part 2, section 3.3.2).</summary>
/// <example><code>bool valid = XsdBoolean.TryParse("1", out bool value);   // true, true</code></example>
public static class XsdBoolean
{
    /// <summary>Reads <c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "true" or "1";
        return value || text is "false" or "0";
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string ToCanonical(bool value) => value ? "true" : "false";
}
