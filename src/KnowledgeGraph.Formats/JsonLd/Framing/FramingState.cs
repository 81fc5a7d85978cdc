using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>The framing state (JSON-LD 1.1 Framing, section 4.1): the graph that is framed, and what is embedded already.</summary>
/// <param name="GraphName">The graph whose nodes are framed.</param>
/// <param name="IsEmbedded">The embedded flag: whether nodes are wanted as values of a property.</param>
/// <param name="Embedded">The nodes embedded since the last match at the top, by graph and id.</param>
internal sealed record FramingState(string GraphName, bool IsEmbedded, HashSet<(string Graph, string Id)> Embedded);

/// <summary>What a frame asks for, or else the options.</summary>
/// <param name="Embed">Which nodes are embedded.</param>
/// <param name="Explicit">Whether only the properties of the frame are taken.</param>
/// <param name="RequireAll">Whether all properties of the frame must match.</param>
internal readonly record struct FrameFlags(JsonLdEmbed Embed, bool Explicit, bool RequireAll)
{
    public static FrameFlags Of(JsonMap frame, JsonLdOptions options) => new(
        EmbedOf(First(frame, "@embed"), options.Embed), Flag(frame, "@explicit", options.Explicit), Flag(frame, "@requireAll", options.RequireAll));

    public static bool Flag(JsonMap frame, string key, bool otherwise) =>
        First(frame, key) is JsonBoolean { Value: var flag } ? flag : otherwise;

    /// <summary>The frame of values that the frame does not speak of.</summary>
    public JsonMap ToFrame() => new()
    {
        ["@embed"] = new JsonList(new JsonText(Embed switch { JsonLdEmbed.Always => "@always", JsonLdEmbed.Never => "@never", _ => "@once" })),
        ["@explicit"] = new JsonList(JsonBoolean.Of(Explicit)),
        ["@requireAll"] = new JsonList(JsonBoolean.Of(RequireAll)),
    };

    /// <summary>The value of a flag, which expansion may have put into an array or a value object.</summary>
    private static JsonItem? First(JsonMap frame, string key)
    {
        var value = frame[key] is JsonList { Count: > 0 } list ? list[0] : frame[key];
        return value is JsonMap map ? map["@value"] : value;
    }

    private static JsonLdEmbed EmbedOf(JsonItem? value, JsonLdEmbed otherwise) => value switch
    {
        null => otherwise,
        JsonBoolean { Value: var once } => once ? JsonLdEmbed.Once : JsonLdEmbed.Never,
        JsonText { Value: "@once" } => JsonLdEmbed.Once,
        JsonText { Value: "@always" } => JsonLdEmbed.Always,
        JsonText { Value: "@never" } => JsonLdEmbed.Never,
        _ => throw new JsonLdException(
            JsonLdErrorCodes.InvalidEmbedValue, $"The value of @embed is '@once', '@always', '@never', true or false, not {value}."),
    };
}
