using System.CommandLine;
using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options of all verbs that read RDF.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "The input's format, if neither its name nor its first bytes tell.", HelpName = "FORMAT" };
    private readonly Option<string?> _compression = new("--compression") { Description = "The input's compression (none gzip brotli zstd), if neither its name nor its first bytes tell.", HelpName = "NAME" };
    private readonly Option<string?> _base = new("--base") { Description = "What relative IRIs resolve against; the file's own IRI if not given.", HelpName = "IRI" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Check IRIs by all of RFC 3987 and language tags by RFC 5646." };
    private readonly Option<bool> _skip = new("--skip-errors") { Description = "Tell errors and go on at the next statement (exit code 3)." };
    private readonly Option<int?> _maxErrors = new("--max-errors") { Description = "With --skip-errors: end after so many (exit code 4); 100 if not given.", HelpName = "N" };
    private readonly Option<string[]> _documents = new("--document") { Description = "For JSON-LD: a file in place of a remote document, such as a context; may be given again. Nothing is loaded from the network.", HelpName = "IRI=FILE" };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Show no progress on a terminal." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_from, _compression, _base, _strict, _skip, _maxErrors, _documents, _noProgress])
        {
            command.Options.Add(option);
        }
    }

    public ReadingRequest Of(ParseResult parsed)
    {
        var maxErrors = parsed.GetValue(_maxErrors);
        if (maxErrors is < 1)
        {
            throw new UsageException("--max-errors is at least 1");
        }

        return new ReadingRequest
        {
            Format = parsed.GetValue(_from) is { } from ? FormatNames.Readable(FormatNames.Rdf(from)) : null,
            Compression = parsed.GetValue(_compression) is { } name ? FormatNames.Compression(name) : null,
            BaseIri = CommonOptions.CheckedBase(parsed.GetValue(_base)),
            IsStrict = parsed.GetValue(_strict),
            MaxErrors = parsed.GetValue(_skip) ? maxErrors ?? 100 : maxErrors is null ? null : throw new UsageException("--max-errors goes with --skip-errors"),
            Documents = [.. (parsed.GetValue(_documents) ?? []).Select(Document)],
            ShowsProgress = !parsed.GetValue(_noProgress),
        };
    }

    private static (string Iri, string File) Document(string value)
    {
        var at = value.LastIndexOf('=');
        return at > 0 && at < value.Length - 1
            ? (CommonOptions.CheckedIri("--document", value[..at]), value[(at + 1)..])
            : throw new UsageException($"--document takes IRI=FILE, not '{value}'");
    }
}
