package fr.clausier.web.operation;

import fr.clausier.contract.share.OperationShare;
import fr.clausier.organisation.Organisation;

/** A share as its page shows it. @param standing today */
public record ShareView(OperationShare share, Organisation observer, OperationShare.Standing standing) { }
