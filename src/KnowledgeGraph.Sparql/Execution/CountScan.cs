using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>COUNT(*) of one triple pattern without repeated variables: the source knows the number.</summary>
internal sealed class CountScan(QuadSpec spec, string variable) : PhysicalOperator(new RowLayout([new Column(variable, true)]), [])
{
    public override string Describe() => $"CountScan ?{Layout.Columns[0].Variable} of {spec.Text}{spec.Graph}";

    protected override Cursor OpenCore(QueryContext context) => new CountCursor(spec, context);

    private sealed class CountCursor(QuadSpec spec, QueryContext context) : Cursor
    {
        private bool _given;

        public override bool Next(Batch output)
        {
            if (_given)
            {
                return false;
            }

            _given = true;
            var pattern = new QuadPattern(new TermId(spec.Subject.Id), new TermId(spec.Predicate.Id), new TermId(spec.Object.Id), new TermId(spec.Graph.Current(context)));
            var count = context.Snapshot.Count(pattern);
            output[0, 0] = context.Terms.GetId(count).Value;
            output.Count = 1;
            return true;
        }
    }
}
