using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Tests.Access;

[TestFixture]
internal sealed class DatasetContractTests : QuadSourceContract
{
    protected override IQuadSource Create(IEnumerable<Quad> quads) => new Dataset(quads);
}
