using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Tests.Builds;

/// <summary>Graphs as bytes, for comparing.</summary>
internal static class Built
{
    public static string FromNothing(IEnumerable<Article> articles) => FromNothing(articles.Select(article => BuildInput.Of(article)));

    public static string FromNothing(IEnumerable<BuildInput> inputs, KnowledgeBaseOptions? options = null)
    {
        var knowledge = new KnowledgeBase(options ?? new KnowledgeBaseOptions());
        knowledge.AddAll(inputs, new BuildOptions { Threads = 1 });
        return Text(knowledge);
    }

    public static string Text(KnowledgeBase knowledge) => Text(knowledge.Save);

    public static string Text(BuildState state) => Text(state.Save);

    public static string Text(Action<Stream, RdfFormat> save)
    {
        using var stream = new MemoryStream();
        save(stream, RdfFormat.NQuads);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A state whose files are small, so that they roll and are compacted.</summary>
    public static BuildState Open(string folder, KnowledgeBaseOptions? options = null) =>
        BuildState.Open(folder, options ?? new KnowledgeBaseOptions(), rollBytes: 4000, compactBytes: 8000);

    public static BuildReport Update(BuildState state, params IEnumerable<Article> articles)
    {
        using var update = state.Begin(BuildScope.Everything);
        update.Add(articles.Select(article => BuildInput.Of(article)), new BuildOptions { Threads = 2 });
        return update.Commit();
    }
}
