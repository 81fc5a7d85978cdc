namespace KnowledgeGraph.Formats;

/// <summary>How often framing puts a node where it is referred to (JSON-LD 1.1 Framing, the object embed flag).</summary>
/// <example><code>var options = new JsonLdOptions { Embed = JsonLdEmbed.Always };</code></example>
public enum JsonLdEmbed
{
    /// <summary><c>@once</c>: in one place.</summary>
    Once = 0,

    /// <summary><c>@always</c>: in every place, circles aside.</summary>
    Always = 1,

    /// <summary><c>@never</c>: only its <c>@id</c> stands there.</summary>
    Never = 2,
}
