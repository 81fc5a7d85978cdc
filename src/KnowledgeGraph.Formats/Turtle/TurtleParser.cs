using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The one grammar of Turtle and TriG (RDF 1.2 Turtle, section 7.5; RDF 1.2 TriG, section 4; RDF 1.1 is a part of them). A machine that takes
/// a token at a time and keeps its place in <see cref="_state"/> and in a stack of open constructs of its own, so that a document may
/// come in pieces of any size and nest as deep as the options allow. Quads leave it as soon as their object is complete.
/// </summary>
internal sealed partial class TurtleParser : RdfParser
{
    private readonly ReaderContext _context;
    private readonly bool _trig;
    private readonly bool _skips;
    private readonly bool _strict;
    private readonly int _maxNesting;
    private readonly PrefixTable _prefixes = new();
    private readonly TermArena _arena = new();
    private readonly GeneratedLabels _labels;
    private readonly StatementSkipper _skipper;
    private BaseIri? _base;

    private TurtleState _state;
    private TurtleFrame _frame;
    private TurtleFrame[] _stack = new TurtleFrame[8];
    private int _depth;
    private bool _inComment;

    /// <summary>Whether an exception comes from the sink, where it is no error of the document.</summary>
    private bool _sinking;

    public TurtleParser(ReaderContext context, bool trig, TurtleSeed? seed = null)
    {
        _context = context;
        _trig = trig;
        _skips = context.Options.OnError == RdfErrorPolicy.Skip;
        _strict = context.Options.Strict;
        _maxNesting = context.Options.MaxNesting;
        _skipper = new StatementSkipper(trig, context.Options.MaxTermLength);
        _labels = new GeneratedLabels(seed?.FirstLabel ?? 0);
        _base = (seed?.BaseIri ?? context.Options.BaseIri) is { } iri ? new BaseIri(iri) : null;
        foreach (var (prefix, ns) in seed?.Prefixes ?? [])
        {
            _prefixes.Declare(prefix, ns);
        }
    }

    /// <summary>Where errors are passed over, bytes that are not UTF-8 are an error like any other.</summary>
    public override bool ChecksUtf8 => _skips;

    public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        var at = _context.BytesBefore == 0 && bytes.StartsWith(ReaderContext.ByteOrderMark) ? 3 : 0;
        return _skips ? ParseAndSkip(bytes, at, isFinal) : ParseText(bytes, at, isFinal);
    }

    /// <summary>Reads what is known to be UTF-8; gives the place to which it came, which may be an error to skip.</summary>
    private int ParseText(ReadOnlySpan<byte> text, int at, bool isFinal)
    {
        var lexer = new TurtleLexer(text, at, isFinal, _inComment, _context);
        try
        {
            Run(ref lexer);
            _inComment = lexer.InComment;
        }
        catch (RdfSyntaxException error) when (_skips && !_sinking)
        {
            Skip(error, lexer.IsUnclosed);
        }

        return lexer.Start;
    }

    private void Run(ref TurtleLexer lexer)
    {
        while (lexer.Next())
        {
            Step(ref lexer);
            if (lexer.Kind == TokenKind.EndOfInput)
            {
                return;
            }
        }

        KeepObject(lexer.Input);
    }

    private void Step(ref TurtleLexer lexer)
    {
        switch (_state)
        {
            case TurtleState.Verb or TurtleState.TripleVerb:
                ReadVerb(ref lexer);
                break;
            case TurtleState.Object:
                _arena.Top = _frame.Predicate.End;
                ReadObject(ref lexer);
                break;
            case TurtleState.AfterString:
                ReadAfterString(ref lexer);
                break;
            case TurtleState.AfterObject:
                ReadAfterObject(ref lexer);
                break;
            case TurtleState.AfterSemicolon:
                ReadAfterSemicolon(ref lexer);
                break;
            case TurtleState.Statement:
                ReadStatement(ref lexer);
                break;
            case TurtleState.GraphStatement:
                ReadGraphStatement(ref lexer);
                break;
            case TurtleState.Item:
                ReadItem(ref lexer);
                break;
            case TurtleState.Bracket:
                ReadBracket(ref lexer);
                break;
            default:
                StepRarely(ref lexer);
                break;
        }
    }

    private void StepRarely(ref TurtleLexer lexer)
    {
        switch (_state)
        {
            case TurtleState.VerbOrGraph when lexer.Kind == TokenKind.OpenBrace:
                OpenGraph(_frame.Subject);
                break;
            case TurtleState.VerbOrGraph:
                ReadVerb(ref lexer);
                break;
            case TurtleState.VerbOrEnd:
                ReadVerbOrEnd(ref lexer);
                break;
            case TurtleState.Datatype:
                ReadDatatype(ref lexer);
                break;
            case TurtleState.Anon:
                ReadAnon(ref lexer);
                break;
            case TurtleState.TripleSubject or TurtleState.TripleObject or TurtleState.TripleEnd or TurtleState.Reifier
                or TurtleState.ReifiedTripleEnd:
                StepInTriple(ref lexer);
                break;
            default:
                StepInDirective(ref lexer);
                break;
        }
    }

    /// <summary>Opens a construct inside of the present one.</summary>
    private void Push(ref TurtleLexer lexer, FrameKind kind, TurtleState role)
    {
        if (_depth >= _maxNesting)
        {
            throw lexer.Limit(nameof(RdfReaderOptions.MaxNesting), _maxNesting);
        }

        if (_depth == _stack.Length)
        {
            Array.Resize(ref _stack, (int)Math.Min(_stack.Length * 2L, Array.MaxLength));
        }

        _stack[_depth++] = _frame;
        _frame = new TurtleFrame { Kind = kind, Role = role, Mark = _arena.Top };
    }

    /// <summary>Closes it: the term that it stands for takes its role in the construct around it.</summary>
    private void Pop(ref TurtleLexer lexer, TermRef node)
    {
        var (kind, role) = (_frame.Kind, _frame.Role);
        _frame = _stack[--_depth];
        _stack[_depth].Triple = null;
        _arena.Top = node.End;
        if (role is TurtleState.Statement or TurtleState.GraphStatement)
        {
            _frame.Subject = node;
            _state = kind == FrameKind.Collection ? TurtleState.Verb : TurtleState.VerbOrEnd;
        }
        else
        {
            Deliver(ref lexer, role, node);
        }
    }
}
