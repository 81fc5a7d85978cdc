namespace KnowledgeGraph.Extraction.Models;

/// <summary>
/// Keeps the answers of a model by a key of everything that was asked: content, prompt version, model. What is kept is the raw answer: it goes
/// through every check again when it is taken out, so that a cache can lose answers and can never add a fact that the text does not say. An
/// implementation is safe for use by several threads at once.
/// </summary>
/// <example><code>IExtractionCache cache = new FolderExtractionCache("answers");</code></example>
public interface IExtractionCache
{
    /// <summary>The answer that was kept under a key, or null.</summary>
    /// <param name="key">64 lower-case hexadecimal digits.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<string?> FindAsync(string key, CancellationToken cancellation);

    /// <summary>Keeps an answer, in the place of another that was kept under its key.</summary>
    /// <param name="key">64 lower-case hexadecimal digits.</param>
    /// <param name="answer">What the model answered.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask StoreAsync(string key, string answer, CancellationToken cancellation);
}
