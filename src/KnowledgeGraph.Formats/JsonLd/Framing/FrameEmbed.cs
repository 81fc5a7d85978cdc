namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>The object embed flag: <see cref="JsonLdEmbed"/>, and what JSON-LD 1.0 had beside it.</summary>
internal enum FrameEmbed
{
    Once = JsonLdEmbed.Once,
    Always = JsonLdEmbed.Always,
    Never = JsonLdEmbed.Never,

    /// <summary>Only where a node is referred to last; with the processing mode <c>json-ld-1.0</c>.</summary>
    Last,
}
