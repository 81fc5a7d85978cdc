using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats;

/// <summary>What reading a document came to.</summary>
/// <param name="Quads">How many quads the sink was given; a document may state one quad more than once.</param>
/// <param name="Bytes">How many bytes were read.</param>
/// <param name="Errors">The errors passed over, in document order; empty unless <see cref="RdfReaderOptions.OnError"/> says to skip.</param>
/// <example>
/// <code>
/// RdfReadReport report = RdfReader.Read(document, RdfFormat.NTriples, sink, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
/// foreach (var error in report.Errors)
///     Console.Error.WriteLine(error);
/// </code>
/// </example>
public sealed record RdfReadReport(long Quads, long Bytes, IReadOnlyList<Diagnostic> Errors);
