using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>
/// The two ways to drive a grammar of XML nodes, synchronous and asynchronous. .NET's XML reader is the tokenizer; it resolves
/// nothing outside of the document. Whatever it refuses becomes an <see cref="RdfSyntaxException"/>.
/// </summary>
internal abstract class XmlDocumentParser(ReaderContext context) : IDocumentParser
{
    private XmlSource? _source;
    private XmlReader? _reader;
    private XmlException? _fault;

    protected ReaderContext Context { get; } = context;

    /// <summary>The names of the document; names in it are compared by reference.</summary>
    protected NameTable Names { get; } = new();

    public void Parse(Stream document)
    {
        using var source = new XmlSource(document, Context);
        var reader = Open(source, isAsync: false);
        try
        {
            var more = ReadProlog(reader);
            if (MustReadAgain(source))
            {
                reader.Dispose();
                reader = OpenAgain(source, isAsync: false);
                more = reader.Read();
            }

            for (RethrowFault(); more; more = reader.Read())
            {
                source.Mark();
                OnNode(reader, WantsText(reader.NodeType) ? reader.Value : "");
            }

            OnEnd();
        }
        catch (XmlException error)
        {
            throw Refused(error);
        }
        finally
        {
            reader.Dispose();
            Close();
        }
    }

    public async Task ParseAsync(Stream document)
    {
        using var source = new XmlSource(document, Context);
        var reader = Open(source, isAsync: true);
        try
        {
            var more = await ReadPrologAsync(reader).ConfigureAwait(false);
            if (MustReadAgain(source))
            {
                reader.Dispose();
                reader = OpenAgain(source, isAsync: true);
                more = await reader.ReadAsync().ConfigureAwait(false);
            }

            for (RethrowFault(); more; more = await reader.ReadAsync().ConfigureAwait(false))
            {
                source.Mark();
                OnNode(reader, WantsText(reader.NodeType) ? await reader.GetValueAsync().ConfigureAwait(false) : "");
            }

            OnEnd();
        }
        catch (XmlException error)
        {
            throw Refused(error);
        }
        finally
        {
            reader.Dispose();
            Close();
        }
    }

    /// <summary>Whether the grammar looks at the text of the next node of this kind. Text is never read for nothing.</summary>
    protected abstract bool WantsText(XmlNodeType type);

    /// <summary>The next node, in document order.</summary>
    protected abstract void OnNode(XmlReader reader, string text);

    /// <summary>The document has ended and is well-formed XML.</summary>
    protected virtual void OnEnd()
    {
    }

    /// <summary>An error at the node that the reader shows.</summary>
    protected RdfSyntaxException Error(string code, string message)
    {
        var at = Position();
        return new RdfSyntaxException(new Diagnostic(code, message, at, at) { Source = Context.Options.SourceName });
    }

    protected RdfSyntaxException Limit(string name, long limit) =>
        Error(DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    /// <summary>The text of a term must not be longer than the options allow.</summary>
    protected string Checked(string text)
    {
        var most = Context.Options.MaxTermLength;
        return text.Length <= most / 3 || System.Text.Encoding.UTF8.GetByteCount(text) <= most
            ? text
            : throw Limit(nameof(RdfReaderOptions.MaxTermLength), most);
    }

    private SourcePosition Position() =>
        _source is not null && _reader is IXmlLineInfo place ? _source.Locate(place.LineNumber, place.LinePosition) : default;

    private XmlReader Open(XmlSource source, bool isAsync)
    {
        _source = source;
        Context.Where = Position;
        return _reader = XmlReader.Create(source, Settings(isAsync, DtdProcessing.Ignore));
    }

    /// <summary>
    /// Goes to the first element; true if it is there. What the prolog declares is not known yet, and the first element may use it in
    /// its own attributes: whether an error counts is seen later.
    /// </summary>
    private bool ReadProlog(XmlReader reader)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    return true;
                }
            }
        }
        catch (XmlException error)
        {
            _fault = error;
        }

        return false;
    }

    /// <inheritdoc cref="ReadProlog"/>
    private async Task<bool> ReadPrologAsync(XmlReader reader)
    {
        try
        {
            while (await reader.ReadAsync().ConfigureAwait(false))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    return true;
                }
            }
        }
        catch (XmlException error)
        {
            _fault = error;
        }

        return false;
    }

    /// <summary>Whether the prolog declares entities, so that a reader which knows them must begin again.</summary>
    private bool MustReadAgain(XmlSource source)
    {
        var declares = new InternalSubset(source.Prolog).Read(out var refused);
        if (refused is not null)
        {
            throw Error(DiagnosticCodes.NotSupported, refused);
        }

        if (declares)
        {
            _fault = null;
        }
        else
        {
            source.EndProlog();
        }

        return declares;
    }

    private void RethrowFault()
    {
        if (_fault is not null)
        {
            ExceptionDispatchInfo.Throw(_fault);
        }
    }

    private XmlReader OpenAgain(XmlSource source, bool isAsync)
    {
        source.Rewind();
        _reader = XmlReader.Create(source, Settings(isAsync, DtdProcessing.Parse));
        source.EndProlog();
        return _reader;
    }

    private XmlReaderSettings Settings(bool isAsync, DtdProcessing dtd) => new()
    {
        Async = isAsync,
        CloseInput = false,
        DtdProcessing = dtd,
        MaxCharactersFromEntities = InternalSubset.MaxCharactersFromEntities,
        NameTable = Names,
        XmlResolver = null,
    };

    private RdfSyntaxException Refused(XmlException error)
    {
        var at = _source!.Locate(error.LineNumber, error.LinePosition);
        var isLimit = error.Message.Contains(nameof(XmlReaderSettings.MaxCharactersFromEntities), StringComparison.Ordinal);
        var message = isLimit
            ? string.Create(CultureInfo.InvariantCulture, $"entities stand for more than {InternalSubset.MaxCharactersFromEntities} characters")
            : "this is not well-formed XML: " + WithoutPlace(error);
        var code = isLimit ? DiagnosticCodes.Limit : DiagnosticCodes.Unexpected;
        return new RdfSyntaxException(new Diagnostic(code, message, at, at) { Source = Context.Options.SourceName });
    }

    /// <summary>
    /// The reader's own words end with a line and a position, which the diagnostic has too; and they name every open element, of which
    /// a hostile document has as many as it likes.
    /// </summary>
    private static string WithoutPlace(XmlException error)
    {
        const int longest = 300;
        var place = string.Create(CultureInfo.InvariantCulture, $" Line {error.LineNumber}, position {error.LinePosition}.");
        var message = error.Message.EndsWith(place, StringComparison.Ordinal) ? error.Message[..^place.Length] : error.Message;
        return message.Length <= longest ? message : string.Concat(message.AsSpan(0, longest), "...");
    }

    private void Close()
    {
        Context.Where = null;
        _source = null;
        _reader = null;
    }
}
