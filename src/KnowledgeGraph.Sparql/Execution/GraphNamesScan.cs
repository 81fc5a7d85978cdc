namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The names of the named graphs, one row each.</summary>
internal sealed class GraphNamesScan(string variable) : PhysicalOperator(new RowLayout([new Column(variable, true)]), [])
{
    public override string Describe() => "GraphNames ?" + Layout.Columns[0].Variable;

    protected override Cursor OpenCore(QueryContext context) => new NamesCursor(context);

    private sealed class NamesCursor(QueryContext context) : Cursor
    {
        private readonly IEnumerator<Rdf.Access.TermId> _names = context.Snapshot.GraphNames.GetEnumerator();

        public override bool Next(Batch output)
        {
            while (!output.IsFull && _names.MoveNext())
            {
                output[0, output.Count++] = _names.Current.Value;
            }

            return output.Count > 0;
        }

        protected override void Close() => _names.Dispose();
    }
}
