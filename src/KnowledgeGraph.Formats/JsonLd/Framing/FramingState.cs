using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>The framing state (JSON-LD 1.1 Framing, section 4.1): the graph that is framed, and what is embedded already.</summary>
/// <param name="GraphName">The graph whose nodes are framed.</param>
/// <param name="IsEmbedded">The embedded flag: whether nodes are wanted as values of a property.</param>
/// <param name="Embedded">The nodes embedded since the last match at the top.</param>
internal sealed record FramingState(string GraphName, bool IsEmbedded, EmbeddedNodes Embedded);

/// <summary>What a frame asks for, or else the options.</summary>
/// <param name="Embed">Which nodes are embedded.</param>
/// <param name="Explicit">Whether only the properties of the frame are taken.</param>
/// <param name="RequireAll">Whether all properties of the frame must match.</param>
internal readonly record struct FrameFlags(FrameEmbed Embed, bool Explicit, bool RequireAll)
{
    public static FrameFlags Of(JsonMap frame, JsonLdOptions options) => new(
        EmbedOf(First(frame, "@embed"), options), Flag(frame, "@explicit", options.Explicit), Flag(frame, "@requireAll", options.RequireAll));

    public static bool Flag(JsonMap frame, string key, bool otherwise) =>
        First(frame, key) switch
        {
            JsonBoolean { Value: var flag } => flag,
            JsonText { Value: "true" } => true,
            JsonText { Value: "false" } => false,
            _ => otherwise,
        };

    /// <summary>The frame of values that the frame does not speak of.</summary>
    public JsonMap ToFrame() => new()
    {
        ["@embed"] = new JsonList(new JsonText(Embed switch
        {
            FrameEmbed.Always => "@always",
            FrameEmbed.Never => "@never",
            FrameEmbed.Last => "@last",
            _ => "@once",
        })),
        ["@explicit"] = new JsonList(JsonBoolean.Of(Explicit)),
        ["@requireAll"] = new JsonList(JsonBoolean.Of(RequireAll)),
    };

    /// <summary>The value of a flag, which expansion may have put into an array or a value object.</summary>
    private static JsonItem? First(JsonMap frame, string key)
    {
        var value = frame[key] is JsonList { Count: > 0 } list ? list[0] : frame[key];
        return value is JsonMap map ? map["@value"] : value;
    }

    private static FrameEmbed EmbedOf(JsonItem? value, JsonLdOptions options) => value switch
    {
        null => (FrameEmbed)options.Embed,
        JsonBoolean { Value: var once } => once ? FrameEmbed.Once : FrameEmbed.Never,
        JsonText { Value: "@once" } => FrameEmbed.Once,
        JsonText { Value: "@always" } => FrameEmbed.Always,
        JsonText { Value: "@never" } => FrameEmbed.Never,
        JsonText { Value: "@last" } when options.ProcessingMode == JsonLdProcessingMode.JsonLd10 => FrameEmbed.Last,
        _ => throw new JsonLdException(
            JsonLdErrorCodes.InvalidEmbedValue, $"The value of @embed is '@once', '@always', '@never', true or false, not {value}."),
    };
}
