using System.Globalization;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>A number with its text.</summary>
internal sealed class JsonNumber(string rawText) : JsonItem
{
    public JsonNumber(double value)
        : this(value.ToString("R", CultureInfo.InvariantCulture))
    {
    }

    public JsonNumber(long value)
        : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>As written, by the grammar of RFC 8259.</summary>
    public string RawText { get; } = rawText;

    /// <summary>The nearest double; infinite beyond the greatest one.</summary>
    public double Value => double.Parse(RawText, NumberStyles.Float, CultureInfo.InvariantCulture);
}
