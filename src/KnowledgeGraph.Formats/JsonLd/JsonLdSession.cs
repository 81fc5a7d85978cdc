using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>What the algorithms of one call share: options, remote documents, contexts, cancellation.</summary>
internal sealed class JsonLdSession
{
    public JsonLdSession(JsonLdOptions options, DocumentCache documents, CancellationToken cancellation)
    {
        Options = options;
        Documents = documents;
        Cancellation = cancellation;
        Contexts = new ContextProcessor(this);
    }

    public JsonLdOptions Options { get; }

    public DocumentCache Documents { get; }

    public CancellationToken Cancellation { get; }

    public ContextProcessor Contexts { get; }

    public bool Is10 => Options.ProcessingMode == JsonLdProcessingMode.JsonLd10;

    /// <summary>
    /// The input of an algorithm as a document: a string is the IRI of one, anything else is the document itself, at the IRI of the
    /// option <c>base</c>.
    /// </summary>
    public LoadedDocument Input(JsonItem input, string? profile = null, bool allScripts = false)
    {
        if (input.AsString is not { } iri)
        {
            return new LoadedDocument(input, Options.Base ?? "", null);
        }

        var wanted = new LoadDocumentOptions
        {
            ExtractAllScripts = Options.ExtractAllScripts ?? allScripts,
            Profile = profile,
            RequestProfile = profile is null ? [] : [profile],
        };
        return Documents.Get(iri, wanted, JsonLdErrorCodes.LoadingDocumentFailed);
    }

    /// <summary>Nested work begins: the nesting must stay within the limit, and the stack.</summary>
    public void RequireNesting(int depth)
    {
        if (depth > Options.MaxNesting || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxNesting), Options.MaxNesting);
        }

        Cancellation.ThrowIfCancellationRequested();
    }
}
