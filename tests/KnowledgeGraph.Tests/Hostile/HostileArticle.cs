using System.Text;

namespace KnowledgeGraph.Tests.Hostile;

/// <summary>An article that somebody made to break its reader.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Bytes">The file.</param>
/// <param name="IsHtml">Whether it is a page.</param>
internal sealed record HostileArticle(string Name, byte[] Bytes, bool IsHtml)
{
    public static HostileArticle Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), false);

    public static HostileArticle Page(string name, string html) => new(name, Encoding.UTF8.GetBytes(html), true);

    public override string ToString() => Name;
}
