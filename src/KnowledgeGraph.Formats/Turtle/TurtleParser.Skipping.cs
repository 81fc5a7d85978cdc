using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Going on after errors, if the options ask for that.</content>
internal sealed partial class TurtleParser
{
    /// <summary>Statement for statement, over what is no Turtle or no text at all.</summary>
    private int ParseAndSkip(ReadOnlySpan<byte> bytes, int at, bool isFinal)
    {
        var valid = -1;
        while (true)
        {
            if (_skipper.IsSkipping)
            {
                at += _skipper.Skip(bytes[at..], isFinal);
                if (_skipper.IsSkipping)
                {
                    return at;
                }

                BeginAnew(_skipper.LeavesGraph);
            }

            valid = valid < at ? at + Utf8Prefix.Length(bytes[at..]) : valid;
            var isWhole = valid == bytes.Length;
            at = ParseText(bytes[..valid], at, isFinal && isWhole);
            if (_skipper.IsSkipping)
            {
                continue;
            }

            if (isWhole || (!isFinal && Utf8Prefix.MayBeCut(bytes[valid..])))
            {
                return at;
            }

            Skip(_context.NotUtf8(bytes, valid), isUnclosed: false);
        }
    }

    private void Skip(RdfSyntaxException error, bool isUnclosed)
    {
        _context.Recover(error);
        _inComment = false;
        _skipper.Begin(error.Diagnostic.Start.Column == 1, isUnclosed, endsWithLine: IsInKeywordDirective);
    }

    /// <summary>Whether the statement is one that no dot ends.</summary>
    private bool IsInKeywordDirective =>
        !_endsWithDot && _state is (TurtleState.PrefixName or TurtleState.PrefixIri or TurtleState.BaseIri or TurtleState.Version);

    /// <summary>After an error: what was open is forgotten, what was declared is not.</summary>
    private void BeginAnew(bool leavesGraph)
    {
        if (leavesGraph)
        {
            LeaveGraph();
        }

        Array.Clear(_stack, 0, _depth);
        _depth = 0;
        _openTripleTerms = 0;
        _frame = default;
        _state = _inGraph ? TurtleState.GraphStatement : TurtleState.Statement;
    }
}
