namespace Rapport.Parsing;

#pragma warning disable CS1591 // the members are the relations of Universal Dependencies and need no gloss

/// <summary>
/// The relations of basic Universal Dependencies, with the subtypes that the English treebanks use.
/// <see cref="DeprelNames"/> gives the treebanks' spelling (<see cref="NsubjPass"/> is <c>nsubj:pass</c>).
/// </summary>
public enum Deprel : byte
{
    /// <summary>Not parsed, or a relation this version does not know.</summary>
    None,
    Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf,
    Compound, CompoundPrt, Conj, Cop, Csubj, CsubjOuter, CsubjPass, Dep, Det, DetPredet, Discourse, Dislocated, Expl,
    Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass,
    Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
}
