using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// SERVICE: asks the resolver of the options, once for each different endpoint of the input. SILENT turns a failure into
/// the one empty solution.
/// </summary>
internal sealed class ServiceCall : PhysicalOperator
{
    private readonly Slot _endpoint;
    private readonly string _pattern;
    private readonly bool _silent;
    private readonly ImmutableArray<string> _variables;
    private readonly CancellationToken _cancellation;

    /// <param name="input">Rows that bind the endpoint's variable, or the unit.</param>
    /// <param name="endpoint">The service.</param>
    /// <param name="variables">The variables of the pattern.</param>
    /// <param name="pattern">The text to send.</param>
    /// <param name="silent">Whether failures give the empty solution.</param>
    /// <param name="cancellation">Handed to the resolver.</param>
    public ServiceCall(PhysicalOperator input, Slot endpoint, ImmutableArray<string> variables, string pattern, bool silent, CancellationToken cancellation)
        : base(LayoutOf(input.Layout, variables), [input])
    {
        (_endpoint, _variables, _pattern, _silent, _cancellation) = (endpoint, variables, pattern, silent, cancellation);
    }

    public override string Describe() => (_silent ? "Service silent " : "Service ") + _endpoint;

    protected override Cursor OpenCore(QueryContext context) => new ServiceCursor(this, context);

    private static RowLayout LayoutOf(RowLayout input, ImmutableArray<string> variables) =>
        variables.Aggregate(input, (layout, variable) => layout.With(variable, false));

    private sealed class ServiceCursor(ServiceCall plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly Dictionary<ulong, List<ulong[]>> _answers = [];
        private readonly int[] _columns = [.. plan._variables.Select(plan.Layout.ColumnOf)];
        private readonly int _endpointColumn = plan._endpoint.Variable is { } variable ? plan.Children[0].Layout.ColumnOf(variable) : -1;
        private List<ulong[]> _current = [];
        private int _row = -1;
        private int _at;

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_at < _current.Count)
                {
                    Write(output, _current[_at++]);
                    continue;
                }

                if (++_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        _row = -1;
                        break;
                    }
                }

                var endpoint = plan._endpoint.Variable is null ? plan._endpoint.Id : _endpointColumn < 0 ? 0 : _rows[_endpointColumn, _row];
                if (!_answers.TryGetValue(endpoint, out var answer))
                {
                    answer = Call(endpoint);
                    _answers.Add(endpoint, answer);
                }

                (_current, _at) = (answer, 0);
            }

            return output.Count > 0;
        }

        protected override void Close() => _input.Dispose();

        private List<ulong[]> Call(ulong endpoint)
        {
            try
            {
                if (context.Options.ServiceResolver is not { } resolver)
                {
                    throw new SparqlServiceException("SERVICE needs SparqlOptions.ServiceResolver; a query does not reach out by itself.");
                }

                if (endpoint == 0 || context.Terms.GetTerm(new TermId(endpoint)) is not Iri iri)
                {
                    throw new SparqlServiceException("The endpoint of SERVICE is not an IRI.");
                }

                var rows = new List<ulong[]>();
                foreach (var solution in resolver(iri, plan._pattern, plan._cancellation))
                {
                    context.ThrowIfStopped();
                    context.Memory.Add(32 + (plan._variables.Length * sizeof(ulong)));
                    rows.Add([.. plan._variables.Select(v => solution.TryGetValue(v, out var term) ? context.Terms.GetId(term).Value : 0)]);
                }

                return rows;
            }
            catch (Exception e) when (plan._silent && e is not (OperationCanceledException or SparqlLimitException))
            {
                return [new ulong[plan._variables.Length]];
            }
        }

        private void Write(Batch output, ulong[] answer)
        {
            for (var i = 0; i < output.Width; i++)
            {
                output[i, output.Count] = 0;
            }

            output.CopyRow(_rows, _row, _rows.Width);
            for (var i = 0; i < answer.Length; i++)
            {
                ref var target = ref output.Column(_columns[i])[output.Count];
                if (target != 0 && answer[i] != 0 && target != answer[i])
                {
                    return;
                }

                target = answer[i] != 0 ? answer[i] : target;
            }

            output.Count++;
        }
    }
}
