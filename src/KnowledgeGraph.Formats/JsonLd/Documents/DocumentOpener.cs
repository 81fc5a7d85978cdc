using KnowledgeGraph.Formats.JsonLd.Html;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>Makes a tree of what a loader brought (JSON-LD 1.1 API, section 9.4, LoadDocumentCallback from step 4 on).</summary>
/// <param name="iri">The IRI that was asked for, with its fragment.</param>
/// <param name="wanted">What it was asked for.</param>
/// <param name="options">Limits, and the base.</param>
/// <param name="errorCode">The code of the error if the document cannot be used.</param>
internal sealed class DocumentOpener(string iri, LoadDocumentOptions wanted, JsonLdOptions options, string errorCode)
{
    /// <summary>Another document that says the same as JSON-LD; null: this one is the one.</summary>
    public static string? AlternateOf(RemoteDocument remote) =>
        !TypeOf(remote).IsJson
        && WebLink.Parse(remote.Links).Find(link => link.Has(WebLink.Alternate) && link.MediaType is ContentType.JsonLd) is { } alternate
            ? Resolve(remote.DocumentUrl, alternate.Target)
            : null;

    /// <exception cref="JsonLdException">The document is neither JSON nor HTML with JSON-LD in it, or too large.</exception>
    public LoadedDocument Open(RemoteDocument remote, CancellationToken cancellation)
    {
        if (remote.Document.Length > options.MaxInputBytes)
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxInputBytes), options.MaxInputBytes);
        }

        var type = TypeOf(remote);
        if (type.IsHtml)
        {
            return OpenHtml(remote, type, cancellation);
        }

        return type.IsJson
            ? new LoadedDocument(Parse(remote.Document, remote.DocumentUrl, errorCode, cancellation), remote.DocumentUrl, ContextOf(remote, type))
            : throw Failed($"its type is {type.MediaType}, which is neither JSON nor HTML");
    }

    private LoadedDocument OpenHtml(RemoteDocument remote, ContentType type, CancellationToken cancellation)
    {
        var page = HtmlPage.Parse(remote.Document, type.Charset, options.MaxNesting);
        var document = Select(page) is { } source
            ? ParseScript(source, remote.DocumentUrl, cancellation)
            : wanted.ExtractAllScripts
                ? ParseAll(page, remote.DocumentUrl, cancellation)
                : throw Failed("the page has no JSON-LD script");
        var href = page.BaseHref;
        return new LoadedDocument(document, href is null ? remote.DocumentUrl : Resolve(remote.DocumentUrl, href), null)
        {
            OwnBase = href is null ? null : Resolve(string.IsNullOrEmpty(options.Base) ? remote.DocumentUrl : options.Base, href),
        };
    }

    /// <summary>The text of the one script that is wanted; null if all are, or there is none.</summary>
    private string? Select(HtmlPage page)
    {
        var hash = iri.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && hash + 1 < iri.Length)
        {
            var id = PercentEncoding.Decode(iri[(hash + 1)..]);
            return page.ScriptById(id) ?? throw Failed($"the page has no JSON-LD script with the id '{id}'");
        }

        return (wanted.Profile is { } profile ? page.ScriptByProfile(profile) : null)
            ?? (wanted.ExtractAllScripts ? null : page.Scripts.FirstOrDefault());
    }

    private JsonList ParseAll(HtmlPage page, string documentUrl, CancellationToken cancellation)
    {
        var all = new JsonList();
        foreach (var script in page.Scripts)
        {
            all.AddItems(ParseScript(script, documentUrl, cancellation));
        }

        return all;
    }

    private JsonItem ParseScript(string script, string documentUrl, CancellationToken cancellation) =>
        Parse(System.Text.Encoding.UTF8.GetBytes(script), documentUrl, JsonLdErrorCodes.InvalidScriptElement, cancellation);

    private JsonItem Parse(ReadOnlyMemory<byte> json, string documentUrl, string code, CancellationToken cancellation)
    {
        try
        {
            return JsonParser.Parse(json.Span, options.MaxNesting, documentUrl, cancellation);
        }
        catch (RdfSyntaxException error)
        {
            throw new JsonLdException(code, error.Message, error);
        }
    }

    /// <summary>The context that a header links to, for JSON that does not know of JSON-LD.</summary>
    private static string? ContextOf(RemoteDocument remote, ContentType type)
    {
        if (type.IsJsonLd)
        {
            return null;
        }

        if (remote.ContextUrl is { } contextUrl)
        {
            return Resolve(remote.DocumentUrl, contextUrl);
        }

        var links = WebLink.Parse(remote.Links).FindAll(link => link.Has(WebLink.Context));
        return links.Count switch
        {
            0 => null,
            1 => Resolve(remote.DocumentUrl, links[0].Target),
            _ => throw new JsonLdException(
                JsonLdErrorCodes.MultipleContextLinkHeaders, $"<{remote.DocumentUrl}> links to {links.Count} contexts; one at most can hold."),
        };
    }

    private static ContentType TypeOf(RemoteDocument remote)
    {
        var type = ContentType.Parse(remote.ContentType ?? ContentType.JsonLd);
        return remote.Profile is { } profile ? type with { Profiles = [profile] } : type;
    }

    private static string Resolve(string baseIri, string reference) =>
        IriReference.IsAbsolute(baseIri) ? IriReference.Resolve(baseIri, reference) : reference;

    private JsonLdException Failed(string message) => new(errorCode, $"<{iri}> cannot be used: {message}");
}
